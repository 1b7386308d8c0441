package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fill about to become another one: copied, changed in a few places, done. */
final class FillCopy {

    private final Fill before;
    Fill.Stage stage;

    @Nullable
    PharmacistReview review;

    @Nullable
    Compounding compounding;

    @Nullable
    Labelling labelling;

    @Nullable
    PharmacistId pharmacist;

    @Nullable
    LocalDate filledOn;

    @Nullable
    ShipmentId shipment;

    @Nullable
    Instant releasedAt;

    @Nullable
    LocalDate deliveredOn;

    @Nullable
    Payment payment;

    @Nullable
    GivenUp givenUp;

    final List<Recalled> recalls;
    final List<Correction> corrections;

    FillCopy(Fill before) {
        this.before = before;
        stage = before.stage();
        review = before.review();
        compounding = before.compounding();
        labelling = before.labelling();
        pharmacist = before.pharmacist();
        filledOn = before.filledOn();
        shipment = before.shipment();
        releasedAt = before.releasedAt();
        deliveredOn = before.deliveredOn();
        payment = before.payment();
        givenUp = before.givenUp();
        recalls = new ArrayList<>(before.recalls());
        corrections = new ArrayList<>(before.corrections());
    }

    Fill done() {
        return new Fill(
                before.id(),
                before.pharmacy(),
                before.quantity(),
                before.daysSupply(),
                stage,
                before.startedOn(),
                review,
                compounding,
                labelling,
                pharmacist,
                filledOn,
                shipment,
                releasedAt,
                deliveredOn,
                payment,
                givenUp,
                recalls,
                corrections);
    }
}
