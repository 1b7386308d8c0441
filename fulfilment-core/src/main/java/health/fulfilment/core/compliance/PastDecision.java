package health.fulfilment.core.compliance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A recorded decision, named so that it can be found in the log.
 *
 * @param event id of the event that records it
 * @param name stored name of that event
 * @param stream it belongs to
 * @param position of that event in the log
 * @param at when it was decided
 * @param on the legal local date that was judged
 * @param rulebook version that was applied, then and when it was looked at again
 */
public record PastDecision(
        String event, String name, String stream, long position, Instant at, LocalDate on, String rulebook) {}
