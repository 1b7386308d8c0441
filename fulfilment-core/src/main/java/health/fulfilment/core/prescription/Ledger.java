package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quantity ledger of one prescription (21 CFR 1306.22, 1306.23): what may be dispensed in all, and what is spoken for. A
 * fill that was merely started counts, so that two fills at once cannot both take the last quantity. Derived from the fills,
 * never stored.
 *
 * @param perFill quantity of one fill, as prescribed
 * @param daysPerFill days that one fill lasts, as prescribed
 * @param refills refills authorised after the first fill
 */
public record Ledger(Quantity perFill, int daysPerFill, int refills, List<Fill> fills) {

    static Ledger of(Draft draft, List<Fill> fills) {
        return new Ledger(
                draft.quantity(),
                draft.daysSupply(),
                draft.refills(),
                fills.stream().filter(Fill::counts).toList());
    }

    /** The ledger as if this fill had not been started: what it is judged against when it is dispensed. */
    Ledger without(FillId fill) {
        return new Ledger(
                perFill,
                daysPerFill,
                refills,
                fills.stream().filter(f -> !f.id().equals(fill)).toList());
    }

    /** Quantity of one fill times one plus the refills. */
    public BigDecimal prescribed() {
        return perFill.amount().multiply(BigDecimal.valueOf(1L + refills));
    }

    /** Dispensed, or spoken for by a fill that was started. */
    public BigDecimal taken() {
        return fills.stream().map(f -> f.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal left() {
        return prescribed().subtract(taken());
    }

    /** Prescribed fills used up, parts of one counted together (21 CFR 1306.23): what remains of one is no refill. */
    public int fillsMade() {
        return perFill.isZero()
                ? fills.size()
                : taken().divideToIntegralValue(perFill.amount()).intValue();
    }

    /** Last local date for which dispensed quantity is at hand if taken as directed; absent before the first dispensing. */
    public @Nullable LocalDate suppliedUntil() {
        LocalDate until = null;
        for (Fill fill : fills) {
            LocalDate filledOn = fill.filledOn();
            if (filledOn != null) {
                LocalDate from = until == null || filledOn.isAfter(until) ? filledOn : until.plusDays(1);
                until = from.plusDays(days(fill) - 1L);
            }
        }
        return until;
    }

    /** At least what the quantity lasts as prescribed: a pharmacy's lower figure would make the next refill due too soon. */
    private int days(Fill fill) {
        if (perFill.isZero()) {
            return fill.daysSupply();
        }
        int asPrescribed = fill.quantity()
                .amount()
                .multiply(BigDecimal.valueOf(daysPerFill))
                .divide(perFill.amount(), 0, RoundingMode.CEILING)
                .intValue();
        return Math.max(fill.daysSupply(), asPrescribed);
    }
}
