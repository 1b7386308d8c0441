package health.fulfilment.core.compliance;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The licence's event that made it known.
 *
 * @param event its id
 * @param name its stored name
 * @param position in the log
 * @param effectiveOn from which local day on it counts
 * @param recordedAt when it was recorded
 */
public record Revelation(String event, String name, long position, LocalDate effectiveOn, Instant recordedAt) {}
