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
import java.nio.file.Path;
import java.time.Duration;
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
        caughtUp();
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
        for (String table : tables()) {
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

    /** Every column of every row, past versions included, in the order of the key. */
    private static Map<String, List<String>> everyRow() {
        return tables().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> DATABASE.query(
                                "select to_jsonb(row)::text from " + table + " row order by id, to_position"),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** Which position each view's token stands at. */
    private static List<String> places() {
        return DATABASE.query("select processor_name || ' ' || (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')"
                + " from token_entry where processor_name like 'view-%'");
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
