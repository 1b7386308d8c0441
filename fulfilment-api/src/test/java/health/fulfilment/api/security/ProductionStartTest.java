package health.fulfilment.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.probe.Probe;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class ProductionStartTest {

    @TempDir
    private Path folder;

    @Test
    void withKeysAnIssuerAndADatabaseOfItsOwnItStartsInRealTimeAndHasNothingOfTheSandbox() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                ConfigurableApplicationContext node = Probe.start(
                        database,
                        "production",
                        "--server.address=127.0.0.1",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=https://id.invalid",
                        "--spring.security.oauth2.resourceserver.jwt.audiences=fulfilment",
                        "--fulfilment.keys.encryption-file=" + key("encryption"),
                        "--fulfilment.keys.request-digest-file=" + key("digest"),
                        "--fulfilment.keys.ceremony-file=" + key("ceremony"),
                        "--fulfilment.signing.rp-id=practice.example",
                        "--fulfilment.signing.origins=https://practice.example",
                        "--fulfilment.signing.keystore=" + SampleKeys.keystore(folder, "CN=Example Practice"),
                        "--fulfilment.signing.password-file=" + SampleKeys.passwordFile(folder))) {
            String address = Probe.address(node);

            assertThat(get(address + "/actuator/health")).isEqualTo(200);
            assertThat(get(address + "/sandbox/clock")).isEqualTo(401);
            assertThat(tokenRequest(address)).isEqualTo(401);
            assertThat(Duration.between(Instant.now(), node.getBean(Clock.class).instant())
                            .abs())
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(node.getBeanNamesForType(Clock.class)).hasSize(1);
            assertThat(database.query("select count(*) from sandbox_clock")).containsExactly("0");
        }
    }

    private static int get(String address) {
        return Probe.send(HttpRequest.newBuilder(URI.create(address)).GET()).status();
    }

    private static int tokenRequest(String address) {
        return Probe.send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=auditor-demo&client_secret=demo")))
                .status();
    }

    private String key(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }
}
