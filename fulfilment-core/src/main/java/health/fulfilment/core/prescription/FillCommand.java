package health.fulfilment.core.prescription;

import health.fulfilment.core.recall.RecallReason;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a fill that was started, on its way to the final check and afterwards. */
public sealed interface FillCommand extends PrescriptionCommand.OfFill {

    FillId fill();

    /**
     * @param pharmacist who made the final check
     * @param payment how it was paid for, absent if not recorded
     */
    record DispenseFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            PatientChecks checks,
            @Nullable Payment payment,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements FillCommand {

        /** Without saying how it was paid for. */
        public DispenseFill(
                PrescriptionId prescription,
                Context context,
                FillId fill,
                PharmacyId pharmacy,
                PharmacistId pharmacist,
                PatientChecks checks,
                @Nullable Evidence<PharmacyFacts> evidence) {
            this(prescription, context, fill, pharmacy, pharmacist, checks, null, evidence);
        }
    }

    /** The parcel with this fill was handed to the carrier. Sent by a flow. */
    record ReleaseFill(PrescriptionId prescription, Context context, FillId fill, ShipmentId shipment)
            implements FillCommand {}

    /** The parcel with this fill was delivered. Sent by a flow. */
    record CompleteFill(
            PrescriptionId prescription, Context context, FillId fill, ShipmentId shipment, LocalDate deliveredOn)
            implements FillCommand {}

    /**
     * @param refusal why the fill is not made, absent where the pharmacist approves it
     * @param note what the pharmacist wrote about it
     */
    record ReviewFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            List<RedFlag> redFlags,
            @Nullable FillRefusalReason refusal,
            @Nullable Sealed note,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements FillCommand {}

    record CompoundFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            Batch batch,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements FillCommand {}

    record LabelFill(PrescriptionId prescription, Context context, FillId fill, PharmacyId pharmacy, Label label)
            implements FillCommand {}

    /**
     * The pharmacy gives up what it has not dispensed yet.
     *
     * @param disposition what becomes of units that were compounded, absent where none were
     */
    record CancelFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            GivingUpReason reason,
            SetApart.@Nullable Disposition disposition,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements FillCommand {}

    /** The pharmacy takes back what it dispensed. Evidence: the parcel has not left. */
    record ReverseFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            GivingUpReason reason,
            SetApart.Disposition disposition,
            @Nullable Evidence<ReversalFacts> evidence)
            implements FillCommand {}

    /** A pharmacist corrects the pharmacy's own record of the fill. */
    record CorrectFillRecord(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            FillField field,
            String value,
            CorrectionReason reason,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements FillCommand {}

    /** The parcel with this fill is lost. Sent by a flow. */
    record LoseFill(PrescriptionId prescription, Context context, FillId fill, ShipmentId shipment)
            implements FillCommand {}

    /** The parcel with this fill came back to the pharmacy. Sent by a flow. */
    record ReturnFill(PrescriptionId prescription, Context context, FillId fill, ShipmentId shipment)
            implements FillCommand {}

    /**
     * A lot that went into this fill is recalled. Sent by a flow. Evidence: where its parcel is.
     *
     * @param lot its number
     */
    record RecallFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            String lot,
            RecallReason reason,
            @Nullable Evidence<RecallFacts> evidence)
            implements FillCommand {}

    /** The pharmacy told the patient of the recall. */
    record RecordPatientTold(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            Instant toldAt,
            PatientRequest.Channel channel)
            implements FillCommand {}

    /**
     * Where the parcel with the fill is, by its own word.
     *
     * @param arrived whether the patient has it
     * @param back whether it is at the pharmacy again, or lost
     */
    record RecallFacts(boolean handedOver, boolean arrived, boolean back) {}

    /** @param handedOver whether the carrier has, or had, the parcel with the fill: the fill itself may not have heard of it */
    record ReversalFacts(PharmacyFacts pharmacy, boolean handedOver) {}
}
