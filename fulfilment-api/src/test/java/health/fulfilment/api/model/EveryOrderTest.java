package health.fulfilment.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.flows.FollowingNode;
import health.fulfilment.api.views.obligations.HandPoller;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of requests about many orders, at random, while time passes and flows lag, on a real log. Again with
 * {@code -Dfulfilment.model.seed=…}, longer with {@code -Dfulfilment.model.steps=…}.
 */
class EveryOrderTest {

    private static final long SEED = Long.getLong("fulfilment.model.seed", 20_261_102L);
    private static final int STEPS = Integer.getInteger("fulfilment.model.steps", 3_000);
    private static final int ORDERS = 40;
    private static final int SETTLED_EVERY = 500;

    private static final int REFILLS_EVERY_THOUSAND_STEPS = 2;

    /** Far less than usually happens. */
    private static final String EVERY_THOUSAND_STEPS = """
            prescription-approved 5
            prescription-approval-refused 3
            order-accepted 4
            order-withdrawn 1
            order-transferred-in 1
            order-held 2
            cancellation-requested 1
            delivery-overdue 3
            fill-dispensed 10
            fill-refused 4
            fill-reversed 2
            fill-cancelled 1
            fill-delivered 3
            fill-lost 2
            fill-returned 1
            shipment-handed-over 5
            shipment-loss-discovered 2
            report-sent 3
            report-overdue 2
            """;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HandClock CLOCK = new HandClock(Practice.MONDAY);

    @TempDir
    private static Path home;

    private static FollowingNode node;

    @BeforeAll
    static void open() {
        node = new FollowingNode(DATABASE, CLOCK, home, Map.of(HandPoller.INTERVAL, "1d"));
    }

    @AfterAll
    static void close() {
        node.close();
        DATABASE.close();
    }

    @Test
    @DisplayName(
            "whatever is asked in whatever order, quantities balance, no refill is too many or too late, nothing leaves "
                    + "undispensed, nothing happens out of order, and every duty is open, met or overdue exactly once")
    void always() {
        Lives lives = new Lives(node, CLOCK, SEED, ORDERS);
        int step = 0;
        try {
            for (; step < STEPS; step++) {
                lives.step(step);
                if (step % SETTLED_EVERY == SETTLED_EVERY - 1) {
                    settled(lives);
                }
            }
            settled(lives);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + SEED + ", step " + step + ":\n" + lives.story(), e);
        }
        System.out.println("seed " + SEED + ": " + lives.asked() + " requests, " + lives.refused() + " refused, "
                + lives.orders() + " orders, until " + CLOCK.instant() + "; "
                + lives.recount().events() + ", refills " + lives.recount().refillsMade() + "; duties "
                + tally(lives.recount().duties()));
        muchHappened(lives);
    }

    /** Whatever the seed: the invariants held while all of this went on. */
    private static void muchHappened(Lives lives) {
        assertThat(lives.asked()).as("requests").isGreaterThan(STEPS / 2);
        assertThat(lives.refused()).as("refused").isBetween(STEPS / 20, lives.asked() * 3 / 4);
        Map<String, Integer> least = new TreeMap<>();
        EVERY_THOUSAND_STEPS
                .lines()
                .map(line -> line.split(" "))
                .forEach(line -> least.put(line[0], Integer.parseInt(line[1]) * STEPS / 1_000));
        least.put("refill", REFILLS_EVERY_THOUSAND_STEPS * STEPS / 1_000);
        Map<String, Integer> happened = new TreeMap<>(lives.recount().events());
        happened.put("refill", lives.recount().refillsMade());
        least.forEach((event, times) ->
                assertThat(happened.getOrDefault(event, 0)).as(event).isGreaterThanOrEqualTo(times));
    }

    private static void settled(Lives lives) {
        lives.settle();
        DutyBook duties = lives.recount().duties();
        assertThat(duties.forgotten(CLOCK.instant()))
                .as("due, and not spoken of")
                .isEmpty();
        assertThat(shown()).as("the view of obligations").isEqualTo(duties.history());
    }

    private static Map<String, Long> tally(DutyBook duties) {
        return duties.history().entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getKey().substring(0, each.getKey().indexOf('.')) + " "
                                + new TreeMap<>(each.getValue())
                                        .lastEntry()
                                        .getValue()
                                        .replaceAll("@.*", ""),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** Every version of every duty of the kinds that are counted. */
    private static Map<String, Map<Long, String>> shown() {
        String kinds = DutyBook.KINDS.stream().collect(Collectors.joining("','", "'", "'"));
        Map<String, Map<Long, String>> shown = new TreeMap<>();
        try (Connection connection = DATABASE.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, from_position, status, due_at from view_obligation"
                        + " where kind in (" + kinds + ")")) {
            while (row.next()) {
                shown.computeIfAbsent(row.getString("id"), _ -> new TreeMap<>())
                        .put(
                                row.getLong("from_position"),
                                row.getString("status") + "@"
                                        + row.getTimestamp("due_at").getTime());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return shown;
    }
}
