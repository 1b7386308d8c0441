package health.fulfilment.core.shared;

import health.fulfilment.rules.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What is prescribed. A compounded drug has no NDC: its formula id names it.
 *
 * @param name active ingredient, for example {@code ketamine hydrochloride}
 * @param strength amount per unit, for example {@code 100 mg}
 * @param form dosage form, for example {@code troche}
 * @param formulaId the compounding formula, absent for a manufactured drug
 * @param compoundingReason why no commercial product serves this patient (21 U.S.C. 353a(b)(1)(D)), one of the practice's
 *     coded reasons
 */
public record Drug(
        String name,
        String strength,
        String form,
        Schedule schedule,
        @Nullable String formulaId,
        @Nullable String compoundingReason) {}
