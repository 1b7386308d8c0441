package health.fulfilment.api.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.fulfilment.verifier.SignatureCheck;
import health.fulfilment.verifier.SignedPrescription;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
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
        assumeTrue(runs("openssl", "version") == 0, "OpenSSL is not installed: nobody else checks the signature");
        SignedPrescription signed = signed(practice.prescriber(), practice.approved(practice.registeredPatient()));
        Files.writeString(folder.resolve("root.pem"), certificate());
        Files.writeString(folder.resolve("leaf.pem"), pem(signed.certificates().getFirst()));
        assertThat(runs("openssl", "verify", "-CAfile", "root.pem", "leaf.pem")).isZero();
        assertThat(runs("openssl", "x509", "-in", "leaf.pem", "-pubkey", "-noout", "-out", "key.pem"))
                .isZero();
        String[] jws = signed.jws().split("\\.");
        byte[] content = content(jws[0], signed.canonical().getBytes(UTF_8));
        Files.write(folder.resolve("signature"), der(Base64.getUrlDecoder().decode(jws[2])));

        assertThat(opensslAccepts(content)).isTrue();
        for (int at = 0; at < content.length; at += 97) {
            byte[] changed = content.clone();
            changed[at] ^= 1;
            assertThat(opensslAccepts(changed)).as("changed at byte %d", at).isFalse();
        }
    }

    private boolean opensslAccepts(byte[] content) throws Exception {
        Files.write(folder.resolve("content"), content);
        return runs("openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "content") == 0;
    }

    /** What a JWS signs (RFC 7515, section 5.1). */
    private static byte[] content(String header, byte[] payload) {
        return (header + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload)).getBytes(US_ASCII);
    }

    /** R and S in the form that OpenSSL reads. */
    private static byte[] der(byte[] signature) throws IOException {
        return new DERSequence(new ASN1Integer[] {
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, 0, 32))),
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)))
                })
                .getEncoded();
    }

    private static String pem(String der) {
        return "-----BEGIN CERTIFICATE-----\n" + der + "\n-----END CERTIFICATE-----\n";
    }

    private int runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            return -1;
        }
    }
}
