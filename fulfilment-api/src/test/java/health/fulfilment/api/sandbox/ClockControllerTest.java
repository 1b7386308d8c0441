package health.fulfilment.api.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockControllerTest {

    private static final Probe PROBE = Probe.shared();

    @Test
    void anySampleClientMovesTimeAndTokensStayValid() {
        Instant before = now();

        Reply moved = PROBE.send("POST", "carrier-demo", "/sandbox/clock", "{\"advance\":\"P3D\"}");

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(Instant.parse(moved.json().at("/now").asString())).isAfterOrEqualTo(before.plus(Duration.ofDays(3)));
        assertThat(now()).isAfterOrEqualTo(before.plus(Duration.ofDays(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\":\"-P1D\"}",
                "{\"advance\":\"P367D\"}",
                "{\"advance\":\"soon\"}",
                "{\"advance\":3}",
                "{\"advance\":null}",
                "{}",
                "{\"forward\":\"P3D\"}"
            })
    void aStepThatIsNoneIsRefusedWithItsField(String body) {
        Reply reply = PROBE.send("POST", "carrier-demo", "/sandbox/clock", body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asString()).isIn("advance", "forward");
    }

    private static Instant now() {
        return Instant.parse(
                PROBE.get("carrier-demo", "/sandbox/clock").json().at("/now").asString());
    }
}
