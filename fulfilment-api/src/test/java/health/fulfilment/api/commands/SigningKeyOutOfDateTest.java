package health.fulfilment.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.signing.SigningKeyOutOfDate;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.PrescriptionId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's certificate is valid until the end of 2099. */
class SigningKeyOutOfDateTest {

    @TempDir
    private Path home;

    @Test
    void nothing_is_approved_or_accepted_with_a_key_whose_certificate_has_ended() {
        HandClock clock = new HandClock(Practice.MONDAY);
        try (TestDatabase database = TestDatabase.create();
                Node node = new Node(database, clock, home)) {
            Practice practice = new Practice(node.gate(), node.nouns(), node.sealer(), clock).open();
            PrescriptionId ready = practice.ready(practice.patient());
            PrescriptionId routed = practice.routed(practice.patient());
            clock.advance(Duration.ofDays(365 * 75));

            assertThatThrownBy(() -> node.gate().send(practice.approval(ready)))
                    .isInstanceOf(SigningKeyOutOfDate.class);
            assertThatThrownBy(() -> practice.accept(routed)).isInstanceOf(SigningKeyOutOfDate.class);

            assertThat(practice.prescription(ready).stage()).isEqualTo(Stage.READY);
            assertThat(practice.prescription(routed).stage()).isEqualTo(Stage.ROUTED);
        }
    }
}
