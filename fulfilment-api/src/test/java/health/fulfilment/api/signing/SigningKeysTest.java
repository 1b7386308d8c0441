package health.fulfilment.api.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.home.UnusableKey;
import health.fulfilment.verifier.ReceivedSignatures;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which key of a key store signs, until when, and how the next one takes over. */
class SigningKeysTest {

    private static final Instant AT = Instant.parse("2026-11-03T02:35:00.295Z");
    private static final String TEXT = "{\"prescription\":\"rx-1\"}";

    @TempDir
    private Path folder;

    private SampleChain first;
    private SampleChain second;
    private KeyStore store;

    @BeforeEach
    void aKeyStore() throws Exception {
        store = SampleChain.store();
        first = new SampleChain("Practice first key", 2026).into(store, "key-1");
        second = new SampleChain("Practice second key", 2026);
    }

    private record Signed(String jws, List<String> certificates) {

        Optional<String> fault(Collection<X509Certificate> trusted) {
            return new ReceivedSignatures(trusted, Computing.best()).fault(TEXT, jws, certificates);
        }
    }

    /** As the application opens it at start. */
    private SigningKeys opened(String alias) throws Exception {
        Path file = SampleChain.written(store, folder.resolve("signing.p12"));
        Path password = Files.writeString(folder.resolve("password"), new String(SampleChain.PASSWORD));
        return SigningConfiguration.open(new SigningSettings(file.toString(), "PKCS12", password.toString(), alias));
    }

    private static Signed sign(SigningKeys keys, Instant at) {
        SigningKey key = keys.current();
        Map<String, Object> says = Map.of("sub", "prac-1", "iat", BigDecimal.valueOf(at.toEpochMilli(), 3));
        return new Signed(key.sign(TEXT.getBytes(UTF_8), at, says), key.certificates());
    }

    private static List<Certificate> certificates(String pem) throws Exception {
        return List.copyOf(CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(UTF_8))));
    }

    @Test
    void what_was_signed_before_a_key_was_replaced_holds_as_what_is_signed_after() throws Exception {
        SigningKeys before = opened("key-1");
        Signed old = sign(before, AT);
        second.into(store, "key-2");

        SigningKeys after = opened("key-2");
        Signed fresh = sign(after, AT);

        assertThat(old.fault(before.roots())).isEmpty();
        assertThat(old.fault(after.roots())).isEmpty();
        assertThat(fresh.fault(after.roots())).isEmpty();
        assertThat(fresh.fault(before.roots())).contains("its certificates lead to none that is trusted");
        assertThat(fresh.certificates()).isNotEqualTo(old.certificates());
        assertThat(certificates(after.pem())).containsExactly(second.root(), second.leaf(), first.root(), first.leaf());
    }

    @Test
    void a_key_that_was_destroyed_leaves_its_certificate_behind() throws Exception {
        Signed old = sign(opened("key-1"), AT);
        store.deleteEntry("key-1");
        store.setCertificateEntry("key-1 until 2026", first.root());
        second.into(store, "key-2");

        SigningKeys after = opened("key-2");

        assertThat(old.fault(after.roots())).isEmpty();
        assertThat(certificates(after.pem())).contains(first.root());
        assertThatThrownBy(() -> opened("key-1"))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("holds no key \"key-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31T23:59:59.999Z", "2026-12-31T00:00:00.001Z", "2031-01-01T00:00:00Z"})
    void nothing_is_signed_while_the_certificate_is_not_valid(Instant at) throws Exception {
        SigningKeys keys = opened("key-1");
        assertThatThrownBy(() -> sign(keys, at))
                .isInstanceOf(SigningKeyOutOfDate.class)
                .hasMessageContaining("is valid from 2026-01-01T00:00:00Z to 2026-12-31T00:00:00Z, not at " + at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z"})
    void on_the_first_and_at_the_last_moment_it_is(Instant at) throws Exception {
        SigningKeys keys = opened("key-1");
        assertThat(sign(keys, at).fault(keys.roots())).isEmpty();
    }

    @Test
    void whoever_computes_the_platform_finds_that_it_holds() throws Exception {
        SigningKey platform = SigningKey.of(store, "key-1", SampleChain.PASSWORD, null);
        SigningKey best = SigningKey.of(store, "key-1", SampleChain.PASSWORD, Computing.best());
        for (SigningKey key : List.of(platform, best)) {
            for (int i = 0; i < 50; i++) {
                String jws =
                        key.sign(TEXT.getBytes(UTF_8), AT, Map.of("iat", BigDecimal.valueOf(AT.toEpochMilli(), 3)));
                assertThat(new Signed(jws, key.certificates()).fault(List.of(first.root())))
                        .as(key.computedBy())
                        .isEmpty();
            }
        }
    }
}
