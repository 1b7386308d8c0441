package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.recall.RecallReason;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one fill on its way from its start to the final check, and what became of it afterwards. */
public sealed interface FillEvent extends PrescriptionEvent.OfFill {

    FillId fill();

    /**
     * The pharmacist made the final check and dispensed (21 CFR 1306.22, 1311.205(b)(10)).
     *
     * @param filledOn the legal fill date, local to the pharmacy
     * @param checks what the pharmacist did for the patient
     * @param warnings what somebody should look at, absent where there is nothing
     */
    @JsonTypeName("fill-dispensed")
    record FillDispensed(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            Quantity quantity,
            LocalDate filledOn,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked,

            @Nullable PatientChecks checks,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Warning> warnings,

            @Nullable Payment payment)
            implements FillEvent, Judged {

        /** Without saying how it was paid for. */
        public FillDispensed(
                PrescriptionId prescription,
                Instant at,
                FillId fill,
                PharmacyId pharmacy,
                PharmacistId pharmacist,
                Quantity quantity,
                LocalDate filledOn,
                String rulebook,
                List<Finding> findings,
                List<Relied> evidence,
                @Nullable List<Question> asked,
                @Nullable PatientChecks checks,
                @Nullable List<Warning> warnings) {
            this(
                    prescription,
                    at,
                    fill,
                    pharmacy,
                    pharmacist,
                    quantity,
                    filledOn,
                    rulebook,
                    findings,
                    evidence,
                    asked,
                    checks,
                    warnings,
                    null);
        }
    }

    /** The parcel with this fill left the pharmacy. */
    @JsonTypeName("fill-released")
    record FillReleased(PrescriptionId prescription, Instant at, FillId fill, ShipmentId shipment)
            implements FillEvent {}

    /** The parcel with this fill reached the patient. */
    @JsonTypeName("fill-delivered")
    record FillDelivered(
            PrescriptionId prescription, Instant at, FillId fill, ShipmentId shipment, LocalDate deliveredOn)
            implements FillEvent {}

    /**
     * A pharmacist reviewed the fill and approved it (21 CFR 1306.04(a)).
     *
     * @param redFlags what was found, each with how it was resolved
     */
    @JsonTypeName("fill-reviewed")
    record FillReviewed(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            List<RedFlag> redFlags,
            @Nullable Sealed note,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements FillEvent, Judged {}

    /** A pharmacist reviewed the fill and does not make it: its quantity is given back. */
    @JsonTypeName("fill-refused-in-review")
    record FillRefusedInReview(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            FillRefusalReason reason,
            List<RedFlag> redFlags,
            @Nullable Sealed note)
            implements FillEvent {}

    /**
     * The drug was compounded for this fill.
     *
     * @param compoundedOn local date at the pharmacy
     * @param beyondUseBasis what the beyond-use date rests on
     */
    @JsonTypeName("fill-compounded")
    record FillCompounded(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            LocalDate compoundedOn,
            Batch batch,
            String beyondUseBasis,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Warning> warnings)
            implements FillEvent {}

    @JsonTypeName("fill-labelled")
    record FillLabelled(PrescriptionId prescription, Instant at, FillId fill, PharmacyId pharmacy, Label label)
            implements FillEvent {}

    /**
     * The pharmacy gave up what it had not dispensed: the quantity is given back.
     *
     * @param setApart what became of the units that were compounded, absent where none were
     */
    @JsonTypeName("fill-cancelled")
    record FillCancelled(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            GivingUpReason reason,
            @Nullable SetApart setApart)
            implements FillEvent {}

    /**
     * The dispensing was taken back before the fill left the pharmacy: quantity and refill are given back.
     *
     * @param patientState to which it is reported; absent in records of before it was kept
     */
    @JsonTypeName("fill-reversed")
    record FillReversed(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            GivingUpReason reason,
            SetApart setApart,
            List<Relied> evidence,
            @Nullable State patientState)
            implements FillEvent {}

    /**
     * The parcel with this fill is lost. Nothing is given back: a replacement needs a new prescription.
     *
     * @param patientState to which it is reported; absent in records of before it was kept
     */
    @JsonTypeName("fill-lost")
    record FillLost(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            ShipmentId shipment,
            @Nullable State patientState) implements FillEvent {}

    /**
     * The parcel with this fill came back to the pharmacy. Nothing is given back: it is not dispensed again.
     *
     * @param patientState to which it is reported; absent in records of before it was kept
     */
    @JsonTypeName("fill-returned")
    record FillReturned(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            ShipmentId shipment,
            @Nullable State patientState) implements FillEvent {}

    /**
     * A pharmacist corrected the pharmacy's record of this fill. What was recorded stays; both are shown.
     *
     * @param corrects stored name of this fill's event that it is about
     * @param was the value that stood until then
     * @param patientState to which it is reported; absent in records of before it was kept
     */
    @JsonTypeName("fill-record-corrected")
    record FillRecordCorrected(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            FillField field,
            String corrects,
            String was,
            String value,
            CorrectionReason reason,
            @Nullable State patientState)
            implements FillEvent {}

    /**
     * A lot that went into this fill is recalled.
     *
     * @param lot its number
     * @param onTheWay the parcel to ask the carrier for, absent where the carrier does not have it
     */
    @JsonTypeName("fill-recalled")
    record FillRecalled(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            String lot,
            RecallReason reason,
            Recalled.Reach reach,
            @Nullable ShipmentId onTheWay,
            List<Relied> evidence)
            implements FillEvent {}

    /** The patient was told that this fill is recalled, by the pharmacy's word. */
    @JsonTypeName("fill-recall-told")
    record FillRecallTold(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            Instant toldAt,
            PatientRequest.Channel channel)
            implements FillEvent {}

    /** A step could not stand, for a reason that an inspector asks for; the fill stays as it was. */
    @JsonTypeName("fill-step-refused")
    record FillStepRefused(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            Step step,
            String code,
            String sentence,
            @Nullable String citation)
            implements FillEvent {}

    /** A step in the life of a fill. */
    enum Step {
        @JsonProperty("review")
        REVIEW,
        @JsonProperty("compounding")
        COMPOUNDING,
        @JsonProperty("label")
        LABEL,
        @JsonProperty("dispensing")
        DISPENSING
    }
}
