package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A signed prescription, checked from its evidence alone. */
class SignatureCheckTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Signer signer;
    private SignedPrescription signed;

    @BeforeEach
    void sign() throws Exception {
        signer = new Signer();
        signed = signer.signed();
    }

    private boolean holds(SignedPrescription evidence) {
        return SignatureCheck.of(evidence, List.of(signer.root())).holds();
    }

    private SignedPrescription with(String field, String value) {
        ObjectNode changed = (ObjectNode) JSON.valueToTree(signed).deepCopy();
        return JSON.treeToValue(changed.put(field, value), SignedPrescription.class);
    }

    private List<String> fails(SignedPrescription evidence, X509Certificate... trusted) {
        return SignatureCheck.of(evidence, List.of(trusted)).lines().stream()
                .filter(line -> !line.holds())
                .map(SignatureCheck.Line::sentence)
                .toList();
    }

    @Test
    @DisplayName("holds, and says who signed what, when and with which factors")
    void holds() {
        SignatureCheck.Result result = SignatureCheck.of(signed, List.of(signer.root()));
        assertThat(result.lines()).allMatch(SignatureCheck.Line::holds);
        assertThat(result.lines())
                .extracting(SignatureCheck.Line::sentence)
                .contains(
                        "The prescription is rx-1.",
                        "The prescriber named on it completed the ceremony: Dr. Gray, DEA AG1234563.",
                        "Factors given in the ceremony: otp.",
                        "Issued on 2026-11-02, the day of signing where the prescriber is (America/New_York).");
    }

    @Test
    @DisplayName("does not hold after any changed byte of what was signed, of the signature, or of what was shown")
    void everyByte() {
        for (String field : List.of("canonical", "jws", "reviewText", "statement", "template", "payloadDigest")) {
            String text = JSON.valueToTree(signed).path(field).asString();
            for (int at = 0; at < text.length(); at++) {
                char other = text.charAt(at) == 'x' ? 'y' : 'x';
                String changed = text.substring(0, at) + other + text.substring(at + 1);
                assertThat(holds(with(field, changed)))
                        .as("%s at %d: %s", field, at, changed)
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("does not hold for another prescription, moment, day, or certificate")
    void everyField() throws Exception {
        assertThat(holds(with("prescription", "rx-2"))).isFalse();
        assertThat(holds(with("approvedAt", "2026-11-03T02:35:00.296Z"))).isFalse();
        assertThat(holds(with("issuedOn", "2026-11-03"))).isFalse();
        ObjectNode other = JSON.valueToTree(signed);
        other.set("certificates", JSON.valueToTree(new Signer().signed().certificates()));
        assertThat(holds(JSON.treeToValue(other, SignedPrescription.class))).isFalse();
        ObjectNode factors = JSON.valueToTree(signed);
        factors.putArray("factors").add("webauthn");
        assertThat(holds(JSON.treeToValue(factors, SignedPrescription.class))).isFalse();
    }

    @Test
    @DisplayName("holds only for those who trust whoever vouches for the key, while its certificate was valid")
    void trust() throws Exception {
        assertThat(fails(signed)).singleElement().asString().contains("nobody vouches");
        assertThat(fails(signed, new Signer().root()))
                .singleElement()
                .asString()
                .contains("which was not trusted", "its certificates lead to none that is trusted");
        SignedPrescription late = signer.signed(signer.header("prac-1", "1893456000.000"));
        assertThat(fails(late, signer.root()))
                .anyMatch(line -> line.contains("which was not trusted at 2030-01-01")
                        && line.contains("CN=Signer is valid from 2026-01-01T00:00:00Z to 2026-12-31T00:00:00Z"));
        Signer encipherer = new Signer(KeyUsage.keyEncipherment);
        assertThat(fails(encipherer.signed(), encipherer.root()))
                .singleElement()
                .asString()
                .contains("not made for digital signatures");
    }

    @Test
    @DisplayName("does not hold where another than the prescriber on it completed the ceremony")
    void anotherPerson() throws Exception {
        assertThat(fails(signer.signed(signer.header("prac-2", "1793673300.295")), signer.root()))
                .singleElement()
                .asString()
                .startsWith("The prescriber named on it");
    }

    @Test
    @DisplayName("of another algorithm, with an unknown header, or no JWS at all is not even looked into")
    void notReadable() throws Exception {
        String header = signer.header("prac-1", "1793673300.295");
        for (String odd : List.of(
                header.replace("ES256", "none"),
                header.replace("ES256", "HS256"),
                header.replace("{", "{\"crit\":[\"exp\"],\"exp\":1,"),
                "[]",
                "{")) {
            assertThat(holds(signer.signed(odd))).as(odd).isFalse();
        }
        for (String odd : List.of("", "..", "a.b.c", signed.jws() + ".", signed.jws() + "=")) {
            assertThat(holds(with("jws", odd))).as(odd).isFalse();
        }
    }

    @Test
    @DisplayName("is told at the command line by a sentence for each thing, and by the exit code")
    void command(@TempDir Path folder) throws Exception {
        Path evidence = Files.writeString(folder.resolve("evidence.json"), JSON.writeValueAsString(signed));
        Path trust = Files.writeString(
                folder.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(signer.root().getEncoded())
                        + "\n-----END CERTIFICATE-----\n",
                UTF_8);
        StringWriter said = new StringWriter();
        assertThat(run(said, evidence, "--trust", trust)).isZero();
        assertThat(said.toString()).contains("The signature holds.").doesNotContain("FAILS");

        Path changed = Files.writeString(
                folder.resolve("changed.json"), JSON.writeValueAsString(with("issuedOn", "2026-11-03")));
        assertThat(run(said, changed, "--trust", trust)).isEqualTo(1);
        assertThat(said.toString()).contains("FAILS   Issued on 2026-11-03", "The signature does not hold.");

        StringWriter json = new StringWriter();
        assertThat(run(json, changed, "--trust", trust, "--json")).isEqualTo(1);
        assertThat(JSON.readTree(json.toString()).path("holds").asBoolean(true)).isFalse();

        assertThat(run(said, folder.resolve("absent.json"), "--trust", trust)).isEqualTo(2);
        assertThat(run(said, trust, "--trust", trust)).isEqualTo(2);
        assertThat(run(said, evidence, "--trust", evidence)).isEqualTo(2);
        Path empty = Files.writeString(folder.resolve("empty.json"), JSON.writeValueAsString(Map.of()));
        assertThat(run(said, empty, "--trust", trust)).isEqualTo(2);
    }

    private static int run(StringWriter said, Object... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        return VerifySignature.run(
                out, out, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }
}
