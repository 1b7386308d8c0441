package health.fulfilment.api.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import health.fulfilment.api.story.OpenSsl;
import health.fulfilment.verifier.ReceivedSignatures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A key that lies in a PKCS#11 token, here SoftHSM's: it signs without ever leaving the token. */
class TokenTest {

    private static final String AT = "2026-11-03T02:35:00.295Z";
    private static final String TEXT = "{\"prescription\":\"rx-1\"}";
    private static final String PIN = "648219";
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/usr/local/lib/softhsm/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    @TempDir
    private Path folder;

    private SampleChain chain;
    private Path settings;
    private Path pin;

    private record Ended(int code, String said) {}

    @BeforeEach
    void aTokenWithAKey() throws Exception {
        List<String> libraries =
                LIBRARIES.stream().filter(file -> Files.exists(Path.of(file))).toList();
        assumeTrue(!libraries.isEmpty(), "SoftHSM is not installed (package softhsm2): no token to sign with");
        Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens")
                        + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Ended made = run(
                "", "softhsm2-util", "--init-token", "--free", "--label", "practice", "--so-pin", "4321", "--pin", PIN);
        assumeTrue(made.code() != -1, "softhsm2-util is not installed (package softhsm2): no token to sign with");
        assertThat(made.code()).as(made.said()).isZero();
        settings = Files.writeString(
                folder.resolve("pkcs11.cfg"),
                "name = Practice\nlibrary = " + libraries.getFirst() + "\nslotListIndex = 0\n");
        pin = Files.writeString(folder.resolve("pin"), PIN + "\n");
        chain = imported("prescriptions");
    }

    /** As an operator puts a key into a token, with the JDK's own tool. */
    private SampleChain imported(String alias) throws Exception {
        KeyStore store = SampleChain.store();
        SampleChain made = new SampleChain("Practice " + alias, 2026).into(store, alias);
        Path file = SampleChain.written(store, folder.resolve(alias + ".p12"));
        Ended keytool = run(
                "",
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-importkeystore",
                "-noprompt",
                "-srckeystore",
                file.toString(),
                "-srcstoretype",
                "PKCS12",
                "-srcstorepass",
                new String(SampleChain.PASSWORD),
                "-destkeystore",
                "NONE",
                "-deststoretype",
                "PKCS11",
                "-deststorepass",
                PIN,
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                settings.toString());
        assertThat(keytool.code()).as(keytool.said()).isZero();
        return made;
    }

    private Ended run(String input, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        try {
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(UTF_8));
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException absent) {
            return new Ended(-1, String.valueOf(absent.getMessage()));
        }
    }

    private Ended sign(String alias) throws Exception {
        return run(
                TEXT,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TokenSigner.class.getName(),
                settings.toString(),
                pin.toString(),
                alias,
                AT);
    }

    private static TokenSigner.Signed signed(Ended ended) {
        assertThat(ended.code()).as(ended.said()).isZero();
        String last = ended.said().lines().reduce((a, b) -> b).orElseThrow();
        return JsonMapper.shared().readValue(last, TokenSigner.Signed.class);
    }

    private static Optional<String> fault(String text, TokenSigner.Signed signed, Collection<X509Certificate> trusted) {
        return new ReceivedSignatures(trusted, null).fault(text, signed.jws(), signed.certificates());
    }

    @Test
    void the_token_signs_and_others_find_that_it_holds() throws Exception {
        TokenSigner.Signed signed = signed(sign("prescriptions"));

        assertThat(signed.computedBy()).contains("SunPKCS11");
        assertThat(signed.certificates()).hasSize(2);
        assertThat(fault(TEXT, signed, List.of(chain.root()))).isEmpty();
        assertThat(fault(TEXT + " ", signed, List.of(chain.root()))).isNotEmpty();
        OpenSsl openSsl = OpenSsl.in(folder).trusting(signed.pem(), signed.certificates());
        assertThat(openSsl.accepts(signed.jws(), TEXT)).isTrue();
        assertThat(openSsl.accepts(signed.jws(), TEXT + " ")).isFalse();
    }

    @Test
    void the_next_key_of_the_token_signs_and_what_the_first_signed_still_holds() throws Exception {
        TokenSigner.Signed old = signed(sign("prescriptions"));
        SampleChain second = imported("prescriptions-2027");

        TokenSigner.Signed fresh = signed(sign("prescriptions-2027"));

        List<X509Certificate> trusted = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(fresh.pem().getBytes(UTF_8)))
                .stream()
                .map(X509Certificate.class::cast)
                .toList();
        assertThat(trusted).startsWith(second.root(), second.leaf()).contains(chain.root(), chain.leaf());
        for (TokenSigner.Signed each : List.of(old, fresh)) {
            assertThat(fault(TEXT, each, trusted)).isEmpty();
        }
        assertThat(fresh.certificates()).isNotEqualTo(old.certificates());
    }

    @Test
    void a_wrong_pin_or_alias_is_said() throws Exception {
        Ended stranger = sign("another");
        assertThat(stranger.code()).isEqualTo(3);
        assertThat(stranger.said()).contains("holds no key \"another\"");
        Files.writeString(pin, "000000");
        Ended wrong = sign("prescriptions");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.said()).contains("The token of fulfilment.signing.keystore cannot be opened");
        assertThat(Stream.of(stranger, wrong).map(Ended::said)).noneMatch(said -> said.contains(PIN));
    }
}
