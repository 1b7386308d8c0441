package health.fulfilment.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.FulfilmentApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    private Path folder;

    private static String signingKey = "";
    private static String signingPassword = "";

    @BeforeAll
    static void aSigningKey(@TempDir Path keys) throws Exception {
        signingKey = SampleKeys.keystore(keys, "CN=Example Practice");
        signingPassword = SampleKeys.passwordFile(keys);
    }

    private MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void everythingIsInOrder() throws Exception {
        environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql://db.example/fulfilment?sslmode=verify-full")
                .withProperty("spring.datasource.username", "fulfilment_app")
                .withProperty("spring.datasource.password", "secret")
                .withProperty("spring.flyway.user", "fulfilment_owner")
                .withProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri", "https://id.example")
                .withProperty("spring.security.oauth2.resourceserver.jwt.audiences", "fulfilment")
                .withProperty("fulfilment.keys.encryption-file", key("encryption", KEY, "rw-------"))
                .withProperty("fulfilment.keys.request-digest-file", key("digest", KEY, "r--------"))
                .withProperty("fulfilment.keys.ceremony-file", key("ceremony", KEY, "rw-------"))
                .withProperty("fulfilment.signing.rp-id", "practice.example")
                .withProperty("fulfilment.signing.origins", "https://console.practice.example,https://practice.example")
                .withProperty("fulfilment.signing.keystore", signingKey)
                .withProperty("fulfilment.signing.password-file", signingPassword);
        environment.setActiveProfiles("production");
    }

    @Test
    void whatIsInOrderIsNotComplainedOf() {
        assertThat(ProductionCheck.faults(environment)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, '', spring.datasource.url is missing",
        "spring.datasource.url, jdbc:postgresql://db.example/f, sslmode=verify-full",
        "spring.datasource.password, '', application's role",
        "spring.flyway.user, fulfilment_app, owner's rights",
        "spring.flyway.user, '', owner's rights",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri, '', issuer-uri is missing",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri, http://id.example, not an https address",
        "spring.security.oauth2.resourceserver.jwt.audiences, '', audiences is missing",
        "fulfilment.keys.encryption-file, '', encryption-file is missing",
        "fulfilment.keys.encryption-file, /nowhere, names no key",
        "fulfilment.signing.keystore, '', signing.keystore is missing",
        "fulfilment.signing.keystore, /nowhere, names no key",
        "fulfilment.signing.password-file, /nowhere, names no key",
        "fulfilment.signing.keystore-type, JKS, PKCS12 and PKCS11 are known",
        "fulfilment.signing.key-alias, another, holds no key",
        "fulfilment.keys.ceremony-file, '', ceremony-file is missing",
        "fulfilment.signing.rp-id, '', rp-id is missing",
        "fulfilment.signing.origins, '', origins is missing",
        "fulfilment.signing.origins, http://practice.example, not https://",
        "fulfilment.signing.origins, https://practice.example/sign, not https://",
        "fulfilment.signing.origins, https://notpractice.example, not lie in the domain",
    })
    void whatIsMissingOrUnsafeIsNamed(String property, String value, String complaint) {
        environment.setProperty(property, value);

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .contains(complaint);
    }

    @Test
    void aDatabaseOnThisMachineNeedsNoTls() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1/fulfilment");

        assertThat(ProductionCheck.faults(environment)).isEmpty();
    }

    @Test
    void aSigningKeyOfTheSandboxIsRefused() throws Exception {
        environment.setProperty(
                "fulfilment.signing.keystore", SampleKeys.keystore(folder, "CN=sandbox without real prescriptions"));

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .contains("made for the sandbox");
    }

    @Test
    void aSigningKeyWhoseCertificateHasEndedIsRefused() throws Exception {
        environment.setProperty("fulfilment.signing.keystore", SampleKeys.ended(folder, "CN=Example Practice"));

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .contains("may not sign: The certificate of CN=Example Practice is valid from");
    }

    @Test
    void aKeyOfTheSandboxIsRefused() throws IOException {
        environment.setProperty("fulfilment.keys.encryption-file", key("s", "sandbox-" + KEY, "rw-------"));

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .contains("made for the sandbox");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        environment.setProperty("fulfilment.keys.encryption-file", key("o", KEY, "rw-r--r--"));

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .contains("others than its owner");
    }

    @Test
    void aKeyThatIsTooShortIsRefused() throws IOException {
        environment.setProperty("fulfilment.keys.request-digest-file", key("short", "c2hvcnQ", "rw-------"));

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .contains("not 32 bytes");
    }

    @Test
    void theSandboxAndProductionExcludeEachOther() {
        environment.setActiveProfiles("production", "sandbox");

        assertThat(ProductionCheck.faults(environment))
                .singleElement()
                .asString()
                .contains("exclude each other");
    }

    @Test
    void theApplicationDoesNotStartAndSaysAllReasonsAtOnce() {
        assertThatThrownBy(() -> SpringApplication.run(
                        FulfilmentApplication.class,
                        "--spring.profiles.active=production",
                        "--fulfilment.home=" + folder,
                        "--logging.level.root=off"))
                .isInstanceOf(UnsafeProduction.class)
                .hasMessageContaining("spring.datasource.url is missing")
                .hasMessageContaining("issuer-uri is missing")
                .hasMessageContaining("encryption-file is missing");
    }

    private String key(String name, String content, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file.toString();
    }
}
