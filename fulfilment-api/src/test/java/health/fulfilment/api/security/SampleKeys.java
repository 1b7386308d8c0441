package health.fulfilment.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Key stores as an operator makes them, with the JDK's own tool. */
final class SampleKeys {

    private static final String PASSWORD = "correct horse";

    private SampleKeys() {}

    static String keystore(Path folder, String subject) throws IOException, InterruptedException {
        return keystore(folder, subject, "-1d");
    }

    /** Its certificate was valid for 90 days, a year ago. */
    static String ended(Path folder, String subject) throws IOException, InterruptedException {
        return keystore(folder, subject, "-1y");
    }

    private static String keystore(Path folder, String subject, String begins)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "signing", ".p12");
        Files.delete(file);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        "prescriptions",
                        "-dname",
                        subject,
                        "-startdate",
                        begins,
                        "-validity",
                        "90",
                        "-ext",
                        "KeyUsage=digitalSignature",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
        return file.toString();
    }

    static String passwordFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve("signing-password"), PASSWORD + "\n")
                .toString();
    }
}
