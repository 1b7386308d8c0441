package health.fulfilment.api.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.flow.Flows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Waits until nothing more follows: every flow and the view have read everything, and nothing that is due is unspoken of. */
record Stillness(TestDatabase database) {

    private static final String FOLLOWERS = "(processor_name like 'flow-%' or processor_name = 'view-obligations')";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** @param now by the clock of whoever follows */
    void awaited(Instant now) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(restless(now)).isEmpty());
    }

    /** Who is behind, and what is due. */
    List<String> restless(Instant now) {
        List<String> following = database.query("select processor_name from token_entry where " + FOLLOWERS);
        if (following.size() <= Flows.all().size()) {
            return List.of("only " + following.size() + " follow");
        }
        List<String> restless =
                new ArrayList<>(database.query("select processor_name from token_entry where " + FOLLOWERS
                        + " and coalesce((convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint, -1)"
                        + " < (select next_position - 1 from event_log_head)"));
        restless.addAll(database.query("select id from view_obligation where status = 'open'"
                + " and to_position = 9223372036854775807 and due_at <= '" + now + "'"));
        return restless;
    }
}
