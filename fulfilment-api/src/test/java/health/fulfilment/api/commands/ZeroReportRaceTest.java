package health.fulfilment.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.DueZeroReport;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes see the same day end. */
class ZeroReportRaceTest {

    private static final int TIMES = 8;

    @TempDir
    private static Path home;

    @Test
    void aDayWithoutFillsFallsDueOnceHoweverManyNodesSeeItEnd() throws Exception {
        HandClock clock = new HandClock(Practice.MONDAY);
        try (TestDatabase database = TestDatabase.create();
                Node node = new Node(database, clock, home);
                Node other = new Node(database, clock, home)) {
            new Practice(node.gate(), node.nouns(), node.sealer(), clock).open();
            clock.advance(Duration.ofDays(2));
            ZeroReportId report = ZeroReportId.of(Practice.PHARMACY, new State("FL"), LocalDate.of(2026, 11, 3));
            Context context = Context.of(Actor.system("zero-reports"), clock.instant());
            List<Callable<Answer>> asked = new ArrayList<>();
            for (int n = 0; n < TIMES; n++) {
                CommandGate gate = (n % 2 == 0 ? node : other).gate();
                String cause = n < TIMES / 2 ? report.value() : report.value() + "." + n;
                asked.add(() -> gate.send(
                        new DueZeroReport(report, context, null), new Cause("zero-reports", cause, report.value())));
            }
            try (ExecutorService threads = Executors.newFixedThreadPool(TIMES)) {
                for (Future<Answer> answer : threads.invokeAll(asked)) {
                    assertThat(answer.get().refused()).isFalse();
                }
            }
            assertThat(database.query("select count(*) from event where name = 'zero-report-due'"))
                    .containsExactly("1");
        }
    }
}
