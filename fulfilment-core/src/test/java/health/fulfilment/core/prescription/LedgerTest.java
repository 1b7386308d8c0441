package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is left, and how long what was dispensed lasts. Thirty pieces last thirty days; one refill. */
class LedgerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private static Ledger ledger(Fill... fills) {
        return Ledger.of(SampleOrder.draftOf(30, 1), List.of(fills));
    }

    private static Fill fill(int number, String quantity, int daysSupply) {
        return Fill.started(FillId.of(RX, number), PHARMACY, Quantity.of(quantity), daysSupply, FIRST);
    }

    private static Fill dispensed(Fill fill, LocalDate on) {
        return fill.after(new FillDispensed(
                RX,
                Instant.EPOCH,
                fill.id(),
                PHARMACY,
                PHARMACIST,
                fill.quantity(),
                on,
                "1",
                List.of(),
                List.of(),
                null,
                null,
                null));
    }

    @Test
    @DisplayName("a fill that was merely started is spoken for, a withdrawn one is not")
    void spokenFor() {
        assertThat(ledger(fill(1, "20", 20)).left()).isEqualByComparingTo("40");
        assertThat(ledger(fill(1, "20", 20).withdrawn()).left()).isEqualByComparingTo("60");
        assertThat(ledger(fill(1, "20", 20)).without(FillId.of(RX, 1)).left()).isEqualByComparingTo("60");
    }

    @Test
    @DisplayName("nothing is at hand before the first dispensing")
    void nothingYet() {
        assertThat(ledger(fill(1, "30", 30)).suppliedUntil()).isNull();
    }

    @Test
    @DisplayName("a refill dispensed early lasts from the end of what is at hand, a late one from its own day")
    void atHand() {
        Fill first = dispensed(fill(1, "30", 30), FIRST);
        assertThat(ledger(first).suppliedUntil()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(ledger(first, dispensed(fill(2, "30", 30), LocalDate.of(2026, 11, 25)))
                        .suppliedUntil())
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(ledger(first, dispensed(fill(2, "30", 30), LocalDate.of(2026, 12, 10)))
                        .suppliedUntil())
                .isEqualTo(LocalDate.of(2027, 1, 8));
    }

    @Test
    @DisplayName("a pharmacy cannot make the next refill due sooner by stating fewer days than were prescribed")
    void understated() {
        assertThat(ledger(dispensed(fill(1, "30", 1), FIRST)).suppliedUntil()).isEqualTo(LocalDate.of(2026, 12, 1));
    }
}
