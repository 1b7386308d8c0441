package health.fulfilment.rules.law;

import health.fulfilment.rules.pack.Jurisdiction;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that a pack holds for other days, but not for this one: the rule had ended, or what held before it began is not
 * known.
 *
 * @param endedOn last day of the value before, absent if there was none
 * @param beginsOn first day of the value after, absent if there is none
 */
public record Gap(
        Jurisdiction jurisdiction,
        Parameter parameter,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate beginsOn) {

    static Gap of(Pack pack, Parameter parameter, LocalDate on) {
        var before = pack.endedBefore(on, parameter);
        var after = pack.beginsAfter(on, parameter);
        return new Gap(
                pack.jurisdiction(),
                parameter,
                before == null ? null : before.until(),
                after == null ? null : after.since());
    }
}
