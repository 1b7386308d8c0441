package health.fulfilment.api.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.verifier.SignatureCheck;
import health.fulfilment.verifier.SignedPrescription;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a prescriber approved is signed, over HTTP, and others than this application find that it holds. */
class SignatureTest extends RunningApplication {

    @TempDir
    private Path folder;

    private Practice practice;

    @BeforeEach
    void open() {
        practice = practice();
    }

    private SignedPrescription signed(Person who, String prescription) {
        return JsonMapper.shared()
                .treeToValue(
                        who.get("/v1/prescriptions/" + prescription + "/signature")
                                .ok(),
                        SignedPrescription.class);
    }

    private String certificate() {
        return practice.auditor().get("/v1/signing-certificate").ok().asString();
    }

    private X509Certificate root() throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate().getBytes(US_ASCII)));
    }

    @Test
    void an_approved_prescription_says_who_signed_what_and_when() throws Exception {
        String rx = practice.approved(practice.registeredPatient());
        SignedPrescription signed = signed(practice.prescriber(), rx);

        SignatureCheck.Result result = SignatureCheck.of(signed, List.of(root()));

        assertThat(result.lines()).allMatch(SignatureCheck.Line::holds);
        assertThat(result.lines())
                .extracting(SignatureCheck.Line::sentence)
                .contains("The prescription is " + rx + ".", "Factors given in the ceremony: otp.")
                .anyMatch(sentence -> sentence.startsWith("The prescriber named on it completed the ceremony: "));
        assertThat(signed(practice.auditor(), rx)).isEqualTo(signed);
    }

    @Test
    void a_draft_has_no_signature_and_a_stranger_sees_none() {
        String draft = practice.draft(practice.registeredPatient());
        assertThat(practice.prescriber()
                        .get("/v1/prescriptions/" + draft + "/signature")
                        .code())
                .isEqualTo("UNSIGNED_RX");
        String rx = practice.approved(practice.registeredPatient());
        assertThat(person("prescriber-other-demo")
                        .get("/v1/prescriptions/" + rx + "/signature")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothing_of_what_was_signed_lies_open_in_the_log() {
        String rx = practice.approved(practice.registeredPatient());
        SignedPrescription signed = signed(practice.prescriber(), rx);
        String stored =
                String.join("\n", DATABASE.query("select payload::text from event where stream = '" + rx + "'"));
        Map<?, ?> canonical = JsonMapper.shared().readValue(signed.canonical(), Map.class);
        assertThat(stored)
                .contains(signed.jws())
                .doesNotContain(String.valueOf(canonical.get("salt")))
                .doesNotContain(String.valueOf(canonical.get("directions")));
    }

    @Test
    void openssl_finds_that_it_holds_and_refuses_it_after_any_changed_byte() throws Exception {
        OpenSsl openSsl = OpenSsl.in(folder);
        SignedPrescription signed = signed(practice.prescriber(), practice.approved(practice.registeredPatient()));
        openSsl.trusting(certificate(), signed.certificates());
        String[] jws = signed.jws().split("\\.");
        byte[] content = OpenSsl.content(jws[0], signed.canonical());

        assertThat(openSsl.accepts(jws[2], content)).isTrue();
        for (int at = 0; at < content.length; at += 97) {
            byte[] changed = content.clone();
            changed[at] ^= 1;
            assertThat(openSsl.accepts(jws[2], changed))
                    .as("changed at byte %d", at)
                    .isFalse();
        }
    }
}
