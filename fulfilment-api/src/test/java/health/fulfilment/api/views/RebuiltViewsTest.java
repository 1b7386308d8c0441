package health.fulfilment.api.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.flows.FollowingNode;
import health.fulfilment.api.model.Lives;
import health.fulfilment.api.views.obligations.HandPoller;
import health.fulfilment.core.compliance.Assessment;
import health.fulfilment.core.compliance.ComplianceCommand.AnswerFinding;
import health.fulfilment.core.compliance.ComplianceCommand.RaiseFinding;
import health.fulfilment.core.compliance.ConcernedOrder;
import health.fulfilment.core.compliance.PastDecision;
import health.fulfilment.core.compliance.Revelation;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PrescriptionId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every view there is, found by itself: a view that is added later is rebuilt here too. */
class RebuiltViewsTest {

    private static final int STEPS = 500;
    private static final int ORDERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HandClock CLOCK = new HandClock(Practice.MONDAY);

    @TempDir
    private static Path home;

    private static FollowingNode node;

    @BeforeAll
    static void live() {
        node = FollowingNode.withEveryView(DATABASE, CLOCK, home, Map.of(HandPoller.INTERVAL, "1d"));
        Lives lives = new Lives(node, CLOCK, 5, ORDERS);
        for (int step = 0; step < STEPS; step++) {
            lives.step(step);
        }
        lives.settle();
        finding();
        caughtUp();
    }

    /** The flow that finds it is not awake here. */
    private static void finding() {
        FindingId finding = FindingId.of(
                "3f0c9a52-6d1e-4b7a-9c35-8e2f41d7b604",
                LicenceId.of(LicensureId.of(Practice.PRESCRIBER.value(), Practice.NY), 1));
        Practice practice = node.practice(CLOCK);
        practice.say(new RaiseFinding(
                finding,
                Context.of(Actor.system("a-flow"), CLOCK.instant()),
                new PastDecision(
                        "3f0c9a52-6d1e-4b7a-9c35-8e2f41d7b604",
                        "prescription-approved",
                        "rx-3f0c9a52-6d1e-4b7a-9c35-8e2f41d7b604",
                        1,
                        CLOCK.instant(),
                        LocalDate.of(2026, 11, 2),
                        "sha256:0"),
                new Revelation(
                        "5b1f7a0e-8c35-4d3b-9a63-2f0f6f1f9c54",
                        "licence-suspended",
                        2,
                        LocalDate.of(2026, 11, 1),
                        CLOCK.instant()),
                new ConcernedOrder(
                        new PrescriptionId("rx-3f0c9a52-6d1e-4b7a-9c35-8e2f41d7b604"),
                        new PatientId("pat-3f0c9a52-6d1e-4b7a-9c35-8e2f41d7b604"),
                        Practice.NY,
                        null,
                        null),
                List.of()));
        practice.say(new AnswerFinding(
                finding, Context.of(Practice.OFFICER, CLOCK.instant()), Assessment.NO_VIOLATION, null));
    }

    @AfterAll
    static void close() {
        node.close();
        DATABASE.close();
    }

    @Test
    void everyViewHasATableAndEveryTableAView() {
        assertThat(tables()).contains("view_licence", "view_obligation", "view_order", "view_prescription");
        assertThat(processors()).hasSameSizeAs(tables());
        assertThat(DATABASE.query("select view_name from view_progress"))
                .containsExactlyInAnyOrderElementsOf(processors().stream()
                        .map(name -> name.substring("view-".length()))
                        .toList());
        everyRow().forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void aViewThatIsResetAndReplayedHasTheSameRows() {
        Map<String, List<String>> before = everyRow();
        for (String name : processors()) {
            StreamingEventProcessor view = processor(name);
            view.shutDown();
            view.resetTokens();
            view.start();
        }
        caughtUp();
        assertSame(before);
    }

    @Test
    @DisplayName("a view that is dropped, as if it had never been, has the same rows once it has read the log")
    void dropped() {
        Map<String, List<String>> before = everyRow();
        processors().forEach(name -> processor(name).shutDown());
        tables().forEach(table -> DATABASE.execute("truncate " + table));
        DATABASE.execute("truncate view_progress");
        DATABASE.execute("delete from token_entry where processor_name like 'view-%'");
        processors().forEach(name -> processor(name).start());
        caughtUp();
        assertSame(before);
        long head = node.get(EventStreams.class).lastPosition();
        assertThat(places()).hasSameSizeAs(processors()).allMatch(place -> place.endsWith(" " + head));
    }

    @Test
    void theVersionsOfARowFollowOneAnother() {
        for (String table : versioned()) {
            assertThat(DATABASE.query(
                            "select id from (select id, to_position, lead(from_position) over versions as next,"
                                    + " from_position >= to_position as empty from " + table
                                    + " window versions as (partition by id order by from_position)) version"
                                    + " where empty or to_position <> coalesce(next, 9223372036854775807)"))
                    .as(table + ": gaps and overlaps")
                    .isEmpty();
        }
    }

    private static void assertSame(Map<String, List<String>> before) {
        Map<String, List<String>> after = everyRow();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        long head = node.get(EventStreams.class).lastPosition();
        assertThat(DATABASE.query("select distinct read_to from view_progress")).containsExactly("" + head);
    }

    /** Every column of every row, past versions included, in a fixed order. */
    private static Map<String, List<String>> everyRow() {
        return tables().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> DATABASE.query(
                                "select to_jsonb(row)::text as whole from " + table + " row order by whole"),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** Which position each view's token stands at. */
    private static List<String> places() {
        return DATABASE.query("select processor_name || ' ' || (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')"
                + " from token_entry where processor_name like 'view-%'");
    }

    /** Those whose rows change. */
    private static List<String> versioned() {
        return DATABASE.query("select table_name from information_schema.columns where table_schema = 'public'"
                + " and table_name like 'view\\_%' and column_name = 'to_position' order by table_name");
    }

    private static List<String> tables() {
        return DATABASE.query("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_name like 'view\\_%' and table_name <> 'view_progress' order by table_name");
    }

    private static Set<String> processors() {
        return node.get(EventProcessingConfiguration.class).eventProcessors().keySet().stream()
                .filter(name -> name.startsWith("view-"))
                .collect(Collectors.toSet());
    }

    private static StreamingEventProcessor processor(String name) {
        return node.get(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private static void caughtUp() {
        long head = node.get(EventStreams.class).lastPosition();
        Reading reading = node.get(Reading.class);
        for (String name : processors()) {
            await(name).atMost(PATIENCE).until(() -> reading.of(name.substring("view-".length())) == head);
        }
    }
}
