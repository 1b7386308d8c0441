package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Relied;
import health.fulfilment.rules.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said when they were last asked.
 *
 * @param code the refusal's code, absent where nothing was refused
 * @param rulebook version of the rulebook that was applied
 * @param evidence the streams relied on, at the versions that were read
 */
public record Judgement(
        Instant at, @Nullable String code, String rulebook, List<Finding> findings, List<Relied> evidence) {}
