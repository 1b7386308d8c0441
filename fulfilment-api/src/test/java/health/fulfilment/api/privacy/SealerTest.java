package health.fulfilment.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.home.TestKeys;
import health.fulfilment.api.home.UnusableKey;
import health.fulfilment.core.shared.Sealed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealerTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final String PATIENT = "pat-00000000-0000-0000-0000-000000000001";
    private static final String SECRET = "Wilhelmina Featherstonehaugh";

    @TempDir
    private static Path home;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatIsSealedOpensAgainForAPurpose() {
        Sealed sealed = node(home).seal(PATIENT, "name", SECRET);

        assertThat(node(home).open(sealed, "name", Purpose.DISPENSING)).contains(SECRET);
    }

    @Test
    void theSealedFormIsNonceCiphertextAndTagWithoutTheText() {
        Sealed sealed = node(home).seal(PATIENT, "name", SECRET);

        byte[] bytes = Base64.getUrlDecoder().decode(sealed.ciphertext());
        assertThat(bytes).hasSize(12 + SECRET.length() + 16);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Wilhelmina");
        assertThat(sealed.toString()).doesNotContain(sealed.ciphertext());
    }

    @Test
    void theSameTextIsNeverSealedAlike() {
        Sealer sealer = node(home);

        assertThat(sealer.seal(PATIENT, "name", SECRET)).isNotEqualTo(sealer.seal(PATIENT, "name", SECRET));
    }

    @Test
    void aNameDoesNotOpenAsAnAddress() {
        Sealer sealer = node(home);
        Sealed name = sealer.seal(PATIENT, "name", SECRET);

        assertThatThrownBy(() -> sealer.open(name, "address", Purpose.SHIPPING)).isInstanceOf(SealBroken.class);
    }

    @Test
    void onePatientsDataDoesNotOpenAsAnothers() {
        Sealer sealer = node(home);
        Sealed name = sealer.seal(PATIENT, "name", SECRET);
        sealer.seal(PATIENT + "-2", "name", SECRET);
        Sealed moved = new Sealed(PATIENT + "-2", name.keyId(), name.ciphertext());

        assertThatThrownBy(() -> sealer.open(moved, "name", Purpose.SHIPPING)).isInstanceOf(SealBroken.class);
    }

    @Test
    void twoNodesThatSealForANewPatientAtOnceMakeOneKey() throws Exception {
        String patient = "pat-00000000-0000-0000-0000-000000000002";
        List<Sealer> nodes = List.of(node(home), node(home));
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<Sealed>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Sealer sealer = nodes.get(i % 2);
            tasks.add(() -> {
                together.await();
                return sealer.seal(patient, "name", SECRET);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Sealed> sealed : threads.invokeAll(tasks)) {
                assertThat(node(home).open(sealed.get(), "name", Purpose.DISPENSING))
                        .contains(SECRET);
            }
        }

        assertThat(DATABASE.query("select count(*) from patient_key where subject = '" + patient + "'"))
                .containsExactly("1");
    }

    @Test
    void aDestroyedKeyLeavesNothingToOpen() {
        String patient = "pat-00000000-0000-0000-0000-000000000003";
        Sealed sealed = node(home).seal(patient, "name", SECRET);
        DATABASE.execute("delete from patient_key where subject = '" + patient + "'");

        assertThat(node(home).open(sealed, "name", Purpose.INSPECTION)).isEmpty();
    }

    @Test
    void anotherKeyEncryptionKeyIsNamedAsTheReason(@TempDir Path elsewhere) {
        String patient = "pat-00000000-0000-0000-0000-000000000004";
        Sealed sealed = node(home).seal(patient, "name", SECRET);

        assertThatThrownBy(() -> node(elsewhere).open(sealed, "name", Purpose.REGISTRY))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("another key-encryption key");
    }

    /** A sealer with nothing remembered, as another process would have it. */
    private static Sealer node(Path home) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-02T15:00:00Z"), ZoneOffset.UTC);
        KeyEncryptionKey wrapping = new KeyEncryptionKey(TestKeys.in(home));
        return new Sealer(new PatientKeys(JdbcClient.create(DATABASE.application()), wrapping, clock));
    }
}
