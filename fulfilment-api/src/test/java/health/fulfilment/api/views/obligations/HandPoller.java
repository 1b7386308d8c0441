package health.fulfilment.api.views.obligations;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.flows.FollowingNode;
import java.time.Clock;
import java.time.Duration;

/** The poller of obligations when a test says so, instead of when its timer does. Each time like a node that just started. */
public final class HandPoller {

    /** Setting that keeps a node's own poller quiet. */
    public static final String INTERVAL = "fulfilment.obligations.interval";

    private final ObligationRows rows;
    private final CommandGate gate;
    private final Clock clock;

    public HandPoller(FollowingNode node, Clock clock) {
        this.rows = node.get(ObligationRows.class);
        this.gate = node.get(CommandGate.class);
        this.clock = clock;
    }

    /** Speaks of everything that has fallen due as far as the view has read. */
    public void poll() {
        new ObligationPoller(rows, gate, clock, Duration.ofDays(1)).poll();
    }
}
