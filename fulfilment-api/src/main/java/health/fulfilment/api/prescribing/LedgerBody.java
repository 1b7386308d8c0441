package health.fulfilment.api.prescribing;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.Ledger;
import health.fulfilment.core.prescription.Prescription;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The quantity ledger of a prescription as shown: {@code prescribed} is {@code dispensed}, {@code inPreparation} and
 * {@code left}, always. Quantities are decimal strings.
 *
 * @param dispensed and not reversed, wherever it is by now
 * @param reversed taken back before it left; not among the dispensed
 * @param returned of the dispensed, what came back
 * @param lost of the dispensed, what is lost
 * @param refillsLeft whole refills that can still be made
 * @param lastFillOn last local date on which it may be filled (21 CFR 1306.22(a)), absent before approval
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerBody(
        String prescribed,
        String dispensed,
        String reversed,
        String returned,
        String lost,
        String inPreparation,
        String left,
        int refillsLeft,
        @Nullable LocalDate lastFillOn) {

    static LedgerBody of(Prescription rx) {
        Ledger ledger = rx.ledger();
        Approval approval = rx.approval();
        return new LedgerBody(
                plain(ledger.prescribed()),
                plain(ledger.dispensed()),
                plain(ledger.reversed()),
                plain(ledger.returned()),
                plain(ledger.lost()),
                plain(ledger.inPreparation()),
                plain(ledger.left()),
                ledger.refillsLeft(),
                approval == null ? null : approval.lastFillOn());
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}
