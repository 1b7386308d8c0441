package health.fulfilment.rules;

import java.time.Instant;

/**
 * The practice's screening before ketamine, as attested by the prescriber: true means that the condition is present.
 * Basis: policy of the practice.
 */
public record Screening(
        boolean uncontrolledHypertension,
        boolean psychosisOrSchizophrenia,
        boolean activeSubstanceUseDisorder,
        boolean seriousHeartCondition,
        boolean pregnantOrBreastfeeding,
        Instant attestedAt) {}
