package health.fulfilment.api.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;

/** Somebody else who checks signatures: OpenSSL, if it is installed. */
public final class OpenSsl {

    private final Path folder;

    private OpenSsl(Path folder) {
        this.folder = folder;
    }

    /** Skips the test, saying so, where there is none. */
    public static OpenSsl in(Path folder) throws Exception {
        OpenSsl openSsl = new OpenSsl(folder);
        assumeTrue(openSsl.runs("version") == 0, "OpenSSL is not installed: nobody else checks the signature");
        return openSsl;
    }

    /**
     * @param root in PEM, which vouches for the first of the certificates
     * @param certificates leaf first, DER in Base64
     */
    public OpenSsl trusting(String root, List<String> certificates) throws Exception {
        Files.writeString(folder.resolve("root.pem"), root);
        Files.writeString(
                folder.resolve("leaf.pem"),
                "-----BEGIN CERTIFICATE-----\n" + certificates.getFirst() + "\n-----END CERTIFICATE-----\n");
        assertThat(runs("verify", "-CAfile", "root.pem", "leaf.pem")).isZero();
        assertThat(runs("x509", "-in", "leaf.pem", "-pubkey", "-noout", "-out", "key.pem"))
                .isZero();
        return this;
    }

    /** @param jws detached, over the payload */
    public boolean accepts(String jws, String payload) throws Exception {
        String[] parts = jws.split("\\.");
        return accepts(parts[2], content(parts[0], payload));
    }

    boolean accepts(String signature, byte[] content) throws Exception {
        Files.write(folder.resolve("signature"), der(Base64.getUrlDecoder().decode(signature)));
        Files.write(folder.resolve("content"), content);
        return runs("dgst", "-sha256", "-verify", "key.pem", "-signature", "signature", "content") == 0;
    }

    /** What a JWS signs (RFC 7515, section 5.1). */
    static byte[] content(String header, String payload) {
        return (header + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8)))
                .getBytes(US_ASCII);
    }

    /** R and S in the form that OpenSSL reads. */
    private static byte[] der(byte[] signature) throws IOException {
        return new DERSequence(new ASN1Integer[] {
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, 0, 32))),
                    new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)))
                })
                .getEncoded();
    }

    private int runs(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
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
