package health.fulfilment.api.monitoring;

import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Prescription;
import java.math.BigDecimal;

/**
 * Which fill of its prescription one is, as reporting files count: parts of one prescribed fill share its number.
 *
 * @param fill DSP06: 0 is the first, 1 the first refill
 * @param part DSP13: 0 if it is a whole fill, else which part it is
 */
record FillNumber(int fill, int part) {

    /** Counts what was dispensed before and not taken back. */
    static FillNumber of(Prescription rx, Draft draft, Fill fill) {
        BigDecimal perFill = draft.quantity().amount();
        BigDecimal before = BigDecimal.ZERO;
        int part = 1;
        for (Fill earlier : rx.fills()) {
            if (earlier.id().number() < fill.id().number() && earlier.wasDispensed()) {
                BigDecimal after = before.add(earlier.quantity().amount());
                part = wholes(after, perFill) == wholes(before, perFill) ? part + 1 : 1;
                before = after;
            }
        }
        boolean whole = part == 1 && fill.quantity().amount().compareTo(perFill) >= 0;
        return new FillNumber(wholes(before, perFill), whole ? 0 : part);
    }

    private static int wholes(BigDecimal quantity, BigDecimal perFill) {
        return perFill.signum() == 0
                ? 0
                : quantity.divideToIntegralValue(perFill).intValue();
    }
}
