package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The quantity ledger of one prescription (21 CFR 1306.22, 1306.23): what may be dispensed in all, and what is spoken for. A
 * fill that was merely started counts, so that two fills at once cannot both take the last quantity. Derived from the fills,
 * never stored. Prescribed is dispensed, in preparation and left, by construction.
 *
 * @param perFill quantity of one fill, as prescribed
 * @param daysPerFill days that one fill lasts, as prescribed
 * @param refills refills authorised after the first fill
 * @param fills those that count: dispensed, or being made
 * @param reversed quantity that was dispensed and taken back
 */
public record Ledger(Quantity perFill, int daysPerFill, int refills, List<Fill> fills, BigDecimal reversed) {

    static Ledger of(Draft draft, List<Fill> fills) {
        return new Ledger(
                draft.quantity(),
                draft.daysSupply(),
                draft.refills(),
                fills.stream().filter(Fill::counts).toList(),
                sum(fills, f -> f.stage() == Fill.Stage.REVERSED));
    }

    /** The ledger as if this fill had not been started: what it is judged against when it is dispensed. */
    Ledger without(FillId fill) {
        return new Ledger(
                perFill,
                daysPerFill,
                refills,
                fills.stream().filter(f -> !f.id().equals(fill)).toList(),
                reversed);
    }

    /** Quantity of one fill times one plus the refills. */
    public BigDecimal prescribed() {
        return perFill.amount().multiply(BigDecimal.valueOf(1L + refills));
    }

    /** Dispensed, or spoken for by a fill that was started. */
    public BigDecimal taken() {
        return dispensed().add(inPreparation());
    }

    /** Dispensed and not taken back, wherever it is by now: also what was lost or returned. */
    public BigDecimal dispensed() {
        return sum(fills, Fill::wasDispensed);
    }

    public BigDecimal inPreparation() {
        return sum(fills, Fill::inPreparation);
    }

    /** Of what was dispensed. */
    public BigDecimal lost() {
        return sum(fills, f -> f.stage() == Fill.Stage.LOST);
    }

    /** Of what was dispensed. */
    public BigDecimal returned() {
        return sum(fills, f -> f.stage() == Fill.Stage.RETURNED);
    }

    private static BigDecimal sum(List<Fill> fills, Predicate<Fill> which) {
        return fills.stream().filter(which).map(f -> f.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
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

    /** Whole refills that can still be made; before the first fill, all that were authorised. */
    public int refillsLeft() {
        return perFill.isZero()
                ? refills
                : Math.min(
                        refills, left().divideToIntegralValue(perFill.amount()).intValue());
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
