package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
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

/** What happened to the order that a prescription became, from its routing on: at which pharmacy it lies, and what it waits for. */
public sealed interface OrderEvent extends PrescriptionEvent.OfOrder {

    /**
     * Sent to a pharmacy that may dispense to the patient's state.
     *
     * @param pharmacyState home state of the pharmacy
     * @param passedOver pharmacies considered before and found not eligible, each with its reason among the findings
     */
    @JsonTypeName("prescription-routed")
    record PrescriptionRouted(
            PrescriptionId prescription,
            Instant at,
            PharmacyId pharmacy,
            State pharmacyState,
            List<PharmacyId> passedOver,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements OrderEvent, Judged {}

    /** No known pharmacy may dispense it to the patient's state. */
    @JsonTypeName("prescription-not-routable")
    record PrescriptionNotRoutable(
            PrescriptionId prescription,
            Instant at,
            List<PharmacyId> passedOver,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements OrderEvent, Judged {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /**
     * The pharmacy took the order (21 CFR 1306.04(a): the pharmacist's corresponding responsibility).
     *
     * @param receipt what it received, signed on receipt; absent where it was accepted before receipts were made
     */
    @JsonTypeName("order-accepted")
    record OrderAccepted(
            PrescriptionId prescription,
            Instant at,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            @Nullable String rulebook,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Finding> findings,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked,

            @Nullable PharmacyReceipt receipt)
            implements OrderEvent, Judged {}

    /**
     * The law refused that this pharmacy, or this pharmacist, takes the order; it waits for an answer as before. Where what
     * was received is not what was signed, no rule was asked.
     *
     * @param compared what was signed and what was received, where that is why
     */
    @JsonTypeName("order-acceptance-refused")
    record OrderAcceptanceRefused(
            PrescriptionId prescription,
            Instant at,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            String code,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked,
            Reception.@Nullable Compared compared)
            implements OrderEvent, Judged {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /**
     * The pharmacy declined the order.
     *
     * @param reroute whether another pharmacy is tried; absent, it is not
     */
    @JsonTypeName("order-refused")
    record OrderRefused(
            PrescriptionId prescription,
            Instant at,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            OrderRefusalReason reason,
            @Nullable Sealed note,
            @Nullable Boolean reroute)
            implements OrderEvent {}

    /** A fill was begun: this quantity is spoken for. */
    @JsonTypeName("fill-started")
    record FillStarted(
            PrescriptionId prescription,
            Instant at,
            FillId fill,
            PharmacyId pharmacy,
            Quantity quantity,
            int daysSupply,
            LocalDate startedOn,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements OrderEvent, Judged {}

    /** The law refused a fill or its dispensing. */
    @JsonTypeName("fill-refused")
    record FillRefused(
            PrescriptionId prescription,
            Instant at,
            @Nullable FillId fill,
            PharmacyId pharmacy,
            Quantity quantity,
            String code,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements OrderEvent, Judged {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /**
     * Nothing had been delivered when the promised window ended.
     *
     * @param dueOn last promised local date
     */
    @JsonTypeName("delivery-overdue")
    record DeliveryOverdue(
            PrescriptionId prescription,
            Instant at,
            LocalDate dueOn,
            @Nullable ShipmentId shipment) implements OrderEvent {}

    /** The order waits. */
    @JsonTypeName("order-held")
    record OrderHeld(
            PrescriptionId prescription,
            Instant at,
            Hold hold,
            @Nullable Sealed note) implements OrderEvent {}

    /** What the order waited for is settled. */
    @JsonTypeName("order-hold-lifted")
    record OrderHoldLifted(
            PrescriptionId prescription,
            Instant at,
            String key,
            @Nullable PharmacistId pharmacist) implements OrderEvent {}

    /**
     * Taken back from a pharmacy that had not accepted it.
     *
     * @param dueAt until when it could have
     */
    @JsonTypeName("order-withdrawn")
    record OrderWithdrawn(PrescriptionId prescription, Instant at, PharmacyId pharmacy, Handling.Why why, Instant dueAt)
            implements OrderEvent {}

    /**
     * The sending pharmacy's record of a transfer (21 CFR 1306.08(f)(4), 1306.25(b)(2)).
     *
     * @param refillsLeft fills that may still be made
     */
    @JsonTypeName("order-transferred-out")
    record OrderTransferredOut(
            PrescriptionId prescription,
            Instant at,
            TransferParty sender,
            TransferParty receiver,
            PatientRequest requestedByPatient,
            int refillsLeft,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements OrderEvent, Judged {}

    /**
     * The receiving pharmacy's record of a transfer (21 CFR 1306.08(f)(5), 1306.25(b)(3)).
     *
     * @param issuedOn date of issue of the original
     * @param refillsAuthorised refills of the original
     * @param refillsLeft fills that may still be made
     * @param filledOn dates of the earlier fills, at the sending pharmacy
     */
    @JsonTypeName("order-transferred-in")
    record OrderTransferredIn(
            PrescriptionId prescription,
            Instant at,
            TransferParty sender,
            TransferParty receiver,
            State receiverState,
            LocalDate issuedOn,
            int refillsAuthorised,
            int refillsLeft,
            List<LocalDate> filledOn)
            implements OrderEvent {}

    /** The law refused that the other pharmacy takes it. */
    @JsonTypeName("order-transfer-refused")
    record OrderTransferRefused(
            PrescriptionId prescription,
            Instant at,
            PharmacyId from,
            PharmacyId to,
            String code,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,
            List<Question> asked)
            implements OrderEvent, Judged {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /** Why a pharmacy declines an order. */
    enum OrderRefusalReason {
        @JsonProperty("corresponding-responsibility")
        CORRESPONDING_RESPONSIBILITY,
        @JsonProperty("cannot-compound")
        CANNOT_COMPOUND,
        @JsonProperty("out-of-stock")
        OUT_OF_STOCK,
        @JsonProperty("patient-not-reachable")
        PATIENT_NOT_REACHABLE,
        @JsonProperty("capacity")
        CAPACITY,
        @JsonProperty("other")
        OTHER;

        /** Whether another pharmacy may well take it. A doubt about the prescription itself is not carried around. */
        boolean ofThisPharmacyOnly() {
            return switch (this) {
                case CANNOT_COMPOUND, OUT_OF_STOCK, CAPACITY -> true;
                case CORRESPONDING_RESPONSIBILITY, PATIENT_NOT_REACHABLE, OTHER -> false;
            };
        }
    }
}
