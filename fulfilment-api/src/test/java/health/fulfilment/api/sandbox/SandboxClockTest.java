package health.fulfilment.api.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.eventstore.TestDatabase;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SandboxClockTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-02T15:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final SandboxClock clock = start();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void timeBeginsOnTheSecondOfNovember2026() {
        assertThat(clock.instant()).isEqualTo(BEGINNING);
    }

    @Test
    void timePassesAsFastAsRealTimeInWholeMilliseconds() {
        passes(Duration.ofNanos(1_234_567_890));

        assertThat(clock.instant()).isEqualTo(BEGINNING.plusMillis(1_234));
    }

    @Test
    void timeStandsStillWhileNothingRuns() {
        passes(Duration.ofMinutes(5));
        clock.beat();
        passes(Duration.ofDays(3));

        assertThat(start().instant()).isEqualTo(BEGINNING.plus(Duration.ofMinutes(5)));
    }

    @Test
    void afterACrashTimeGoesOnNoEarlierThanWhatIsRecorded() {
        Instant recorded = BEGINNING.plusSeconds(77);
        database.execute("update event_log_head set not_before = '" + recorded + "'");

        assertThat(start().instant()).isEqualTo(recorded);
    }

    @ParameterizedTest
    @CsvSource({
        "P3D, 2026-11-05T15:00:00Z",
        "PT5H, 2026-11-02T20:00:00Z",
        "P1M, 2026-12-02T15:00:00Z",
        "P1W, 2026-11-09T15:00:00Z",
        "P1DT2H, 2026-11-03T17:00:00Z",
        "P366D, 2027-11-03T15:00:00Z"
    })
    void timeCanBeMovedForward(String step, Instant expected) {
        assertThat(clock.advance(Advance.parse(step))).isEqualTo(expected);
        assertThat(start().instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "3 days",
                "P0D",
                "PT0S",
                "-P1D",
                "P-1D",
                "PT-1S",
                "P367D",
                "P2Y",
                "P99999999D",
                "PT9223372036854775807S",
                "P1D\u0000",
                "P1000000Y"
            })
    void whatIsNoStepForwardOfAtMostAYearIsRefused(String step) {
        assertThatThrownBy(() -> clock.advance(Advance.parse(step))).isInstanceOf(DateTimeException.class);
        assertThat(clock.instant()).isEqualTo(BEGINNING);
    }

    @Test
    void anotherNodeLearnsOfAStepWithItsNextBeat() {
        SandboxClock other = start();
        clock.advance(Advance.parse("P3D"));
        assertThat(other.instant()).isEqualTo(BEGINNING);

        other.beat();

        assertThat(other.instant()).isEqualTo(BEGINNING.plus(Duration.ofDays(3)));
    }

    @Test
    void aNodeThatIsLateDoesNotHoldTheOthersBack() {
        SandboxClock late = start();
        clock.advance(Advance.parse("P3D"));

        assertThat(late.advance(Advance.parse("P1D"))).isEqualTo(BEGINNING.plus(Duration.ofDays(4)));
        clock.beat();
        assertThat(clock.instant()).isEqualTo(BEGINNING.plus(Duration.ofDays(4)));
    }

    @Test
    void withoutItsDatabaseTimeGoesOn() {
        database.execute("alter table sandbox_clock rename to gone");
        clock.beat();
        passes(Duration.ofSeconds(9));
        clock.beat();

        assertThat(clock.instant()).isEqualTo(BEGINNING.plusSeconds(9));
    }

    @Test
    void nobodyTurnsTheClockBack() {
        passes(Duration.ofSeconds(9));
        clock.beat();

        assertThatThrownBy(() -> database.execute("update sandbox_clock set now = '2026-11-02T15:00:01Z'"))
                .hasRootCauseMessage("ERROR: the sandbox clock only moves forward\n  Where: PL/pgSQL function"
                        + " sandbox_clock_moves_forward() line 4 at RAISE");
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private SandboxClock start() {
        return new SandboxClock(new ClockRow(JdbcClient.create(database.application())), nanos::get);
    }
}
