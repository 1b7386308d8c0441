package health.fulfilment.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a pharmacy received, and its receipt, checked from their evidence alone. */
class ReceiptCheckTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String AT = "2026-11-03T03:35:00.295Z";

    private Signer signer;
    private SignedPrescription received;

    @BeforeEach
    void sign() throws Exception {
        signer = new Signer();
        received = signer.received(AT, "verified");
    }

    private List<String> fails(SignedPrescription evidence, X509Certificate... trusted) {
        return SignatureCheck.of(evidence, List.of(trusted)).lines().stream()
                .filter(line -> !line.holds())
                .map(SignatureCheck.Line::sentence)
                .toList();
    }

    private SignedPrescription with(String field, String value) {
        ObjectNode changed = JSON.valueToTree(received);
        ((ObjectNode) changed.required("receipt")).put(field, value);
        return JSON.treeToValue(changed, SignedPrescription.class);
    }

    private static String changed(String text, int at) {
        return text.substring(0, at) + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);
    }

    @Test
    @DisplayName("holds, and says who received what, when")
    void holds() {
        SignatureCheck.Result result = SignatureCheck.of(received, List.of(signer.root()));
        assertThat(result.lines()).allMatch(SignatureCheck.Line::holds);
        assertThat(result.lines())
                .extracting(SignatureCheck.Line::sentence)
                .contains(
                        "Pharmacy phcy-1 received rx-1 at " + AT
                                + " and found it verified; pharmacist phst-1 accepted it.",
                        "The receipt is signed by the key of CN=Signer, which was trusted at " + AT + ".");
    }

    @Test
    @DisplayName("does not hold after any changed byte of what was received, of the signatures or of the statement")
    void everyByte() {
        for (String field : List.of("form", "statement", "jws", "canonical", "signature")) {
            String text = JSON.valueToTree(received.receipt()).path(field).asString();
            for (int at = 0; at < text.length(); at++) {
                assertThat(fails(with(field, changed(text, at)), signer.root()))
                        .as("%s at %d", field, at)
                        .isNotEmpty();
            }
        }
    }

    @Test
    @DisplayName("says which of the two was changed")
    void whichOne() {
        assertThat(fails(with("canonical", changed(Signer.CANONICAL, 3)), signer.root()))
                .singleElement()
                .asString()
                .startsWith("The prescription that the pharmacy received is, to the byte, the prescriber's");
        assertThat(fails(with("signature", changed(received.jws(), 3)), signer.root()))
                .singleElement()
                .asString()
                .startsWith("The signature that the pharmacy received");
    }

    @Test
    @DisplayName("does not hold where it was found wanting, or was received before it was signed")
    void anotherResult() throws Exception {
        assertThat(fails(signer.received(AT, "unchecked"), signer.root()))
                .singleElement()
                .asString()
                .contains("found it unchecked");
        assertThat(fails(signer.received("2026-11-03T02:35:00.294Z", "verified"), signer.root()))
                .singleElement()
                .asString()
                .contains("received rx-1 at 2026-11-03T02:35:00.294Z");
    }

    @Test
    @DisplayName("does not hold with a key that nobody vouches for, or whose certificate had ended")
    void trust() throws Exception {
        assertThat(fails(received, new Signer().root()))
                .anyMatch(
                        line -> line.startsWith("The receipt is signed by the key of CN=Signer, which was not trusted")
                                && line.endsWith("its certificates lead to none that is trusted."));
        assertThat(fails(signer.received("2027-01-02T00:00:00.000Z", "verified"), signer.root()))
                .anyMatch(
                        line -> line.startsWith("The receipt is signed by the key of CN=Signer, which was not trusted")
                                && line.contains("is valid from 2026-01-01T00:00:00Z to 2026-12-31T00:00:00Z"));
    }

    @Test
    @DisplayName("is refused at the pharmacy's door after any changed byte of prescription or signature")
    void atTheDoor() throws Exception {
        SignedPrescription signed = signer.signed();
        assertThat(fault(signed.canonical(), signed.jws())).isEmpty();
        for (int at = 0; at < signed.canonical().length(); at++) {
            assertThat(fault(changed(signed.canonical(), at), signed.jws()))
                    .as("prescription at %d", at)
                    .contains("it was not made with the certified key over this text");
        }
        for (int at = 0; at < signed.jws().length(); at++) {
            assertThat(fault(signed.canonical(), changed(signed.jws(), at)))
                    .as("signature at %d", at)
                    .isNotEmpty();
        }
        Signer stranger = new Signer();
        assertThat(new ReceivedSignatures(List.of(stranger.root()), null)
                        .fault(signed.canonical(), signed.jws(), signed.certificates()))
                .contains("its certificates lead to none that is trusted");
        assertThat(new ReceivedSignatures(List.of(stranger.root()), null)
                        .fault(
                                signed.canonical(),
                                signed.jws(),
                                stranger.signed().certificates()))
                .contains("it names another certificate");
    }

    @Test
    @DisplayName("is refused, once its certificates are known too, if it was signed when they had ended")
    void remembered() throws Exception {
        ReceivedSignatures door = new ReceivedSignatures(List.of(signer.root()), null);
        SignedPrescription signed = signer.signed();
        SignedPrescription late = signer.signed(signer.header("prac-1", "1893456000.000"));
        for (int i = 0; i < 2; i++) {
            assertThat(door.fault(signed.canonical(), signed.jws(), signed.certificates()))
                    .isEmpty();
            assertThat(door.fault(late.canonical(), late.jws(), late.certificates()))
                    .hasValueSatisfying(fault -> assertThat(fault).contains("CN=Signer is valid from"));
        }
    }

    private Optional<String> fault(String canonical, String jws) throws Exception {
        return new ReceivedSignatures(List.of(signer.root()), null)
                .fault(canonical, jws, signer.signed().certificates());
    }
}
