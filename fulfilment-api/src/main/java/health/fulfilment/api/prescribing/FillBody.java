package health.fulfilment.api.prescribing;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.prescription.Compounding;
import health.fulfilment.core.prescription.Correction;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.GivenUp;
import health.fulfilment.core.prescription.Labelling;
import health.fulfilment.core.prescription.PharmacistReview;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.Recalled;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fill as shown.
 *
 * @param recalls of lots that went into it
 * @param patientToBeTold whether the patient has it, and does not know yet that it is recalled
 * @param corrections of this record; none changes what is shown beside them
 * @param ledger of its prescription, with this fill in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FillBody(
        FillId id,
        PrescriptionId prescription,
        Fill.Stage status,
        PharmacyId pharmacy,
        Quantity quantity,
        int daysSupply,
        LocalDate startedOn,
        @Nullable PharmacistReview review,
        @Nullable Compounding compounding,
        @Nullable Labelling labelling,
        @Nullable PharmacistId pharmacist,
        @Nullable LocalDate filledOn,
        @Nullable ShipmentId shipment,
        @Nullable Instant releasedAt,
        @Nullable LocalDate deliveredOn,
        @Nullable GivenUp givenUp,
        List<Recalled> recalls,
        boolean patientToBeTold,
        List<Correction> corrections,
        LedgerBody ledger) {

    public static FillBody of(Prescription rx, Fill fill) {
        return new FillBody(
                fill.id(),
                fill.id().prescription(),
                fill.stage(),
                fill.pharmacy(),
                fill.quantity(),
                fill.daysSupply(),
                fill.startedOn(),
                fill.review(),
                fill.compounding(),
                fill.labelling(),
                fill.pharmacist(),
                fill.filledOn(),
                fill.shipment(),
                fill.releasedAt(),
                fill.deliveredOn(),
                fill.givenUp(),
                fill.recalls(),
                fill.patientToBeTold(),
                fill.corrections(),
                LedgerBody.of(rx));
    }
}
