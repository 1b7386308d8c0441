package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Event;
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

/**
 * What happened to one prescription. Events that rest on rules carry the rulebook's version, what it was asked, each
 * finding, and the streams relied on at their versions; what was asked is absent from events recorded before it was kept.
 */
public sealed interface PrescriptionEvent extends Event {

    PrescriptionId prescription();

    @Override
    default String stream() {
        return prescription().value();
    }

    /** What happened to one fill: its events have a file of their own. */
    sealed interface OfFill extends PrescriptionEvent permits FillEvent {}

    @JsonTypeName("prescription-drafted")
    record PrescriptionDrafted(PrescriptionId prescription, Instant at, Draft draft) implements PrescriptionEvent {}

    /** The draft was changed; whatever was marked ready before is no longer (21 CFR 1311.120(b)(10)). */
    @JsonTypeName("prescription-draft-revised")
    record PrescriptionDraftRevised(PrescriptionId prescription, Instant at, Draft draft)
            implements PrescriptionEvent {}

    /** The draft was given up; nothing was ever signed. */
    @JsonTypeName("prescription-discarded")
    record PrescriptionDiscarded(PrescriptionId prescription, Instant at) implements PrescriptionEvent {}

    /**
     * The prescriber reviewed exactly this content and marked it ready to sign (21 CFR 1311.120(b)(10)).
     *
     * @param payloadDigest {@code sha256:} and the hash, in lower-case hex, of the canonical prescription (RFC 8785), which
     *     contains a random salt
     * @param canonical the canonical prescription, sealed
     * @param reviewText the text that was shown, sealed
     * @param statement the legal statement that was shown (21 CFR 1311.140(a)(3))
     */
    @JsonTypeName("prescription-marked-ready")
    record PrescriptionMarkedReady(
            PrescriptionId prescription,
            Instant at,
            String payloadDigest,
            Sealed canonical,
            Sealed reviewText,
            String statement)
            implements PrescriptionEvent {}

    /**
     * The prescriber approved it.
     *
     * @param issuedOn the legal date of issue, local to the prescriber (21 CFR 1306.05(a))
     * @param lastFillOn last local date on which it may be filled
     * @param factors kinds of the factors given in the ceremony, for example {@code totp}
     * @param signature what was signed, or {@code none, sandbox} as long as no signature exists
     */
    @JsonTypeName("prescription-approved")
    record PrescriptionApproved(
            PrescriptionId prescription,
            Instant at,
            LocalDate issuedOn,
            LocalDate lastFillOn,
            String payloadDigest,
            List<String> factors,
            String signature,
            DeliveryWindow promised,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements PrescriptionEvent, Judged {}

    /** The law or the practice's policy refused the approval; the draft stays as it was. */
    @JsonTypeName("prescription-approval-refused")
    record PrescriptionApprovalRefused(
            PrescriptionId prescription,
            Instant at,
            String payloadDigest,
            String code,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements PrescriptionEvent, Judged {}

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
            implements PrescriptionEvent, Judged {}

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
            implements PrescriptionEvent, Judged {}

    /** The pharmacy took the order (21 CFR 1306.04(a): the pharmacist's corresponding responsibility). */
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
            List<Question> asked)
            implements PrescriptionEvent, Judged {}

    /** The law refused that this pharmacy, or this pharmacist, takes the order; it waits for an answer as before. */
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
            List<Question> asked)
            implements PrescriptionEvent, Judged {}

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
            implements PrescriptionEvent {}

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
            implements PrescriptionEvent, Judged {}

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
            implements PrescriptionEvent, Judged {}

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
            List<Warning> warnings)
            implements PrescriptionEvent, Judged {}

    /** The parcel with this fill left the pharmacy. */
    @JsonTypeName("fill-released")
    record FillReleased(PrescriptionId prescription, Instant at, FillId fill, ShipmentId shipment)
            implements PrescriptionEvent {}

    /** The parcel with this fill reached the patient. */
    @JsonTypeName("fill-delivered")
    record FillDelivered(
            PrescriptionId prescription, Instant at, FillId fill, ShipmentId shipment, LocalDate deliveredOn)
            implements PrescriptionEvent {}

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
            @Nullable ShipmentId shipment) implements PrescriptionEvent {}

    /** Cancelled by the prescriber before anything was dispensed. */
    @JsonTypeName("prescription-cancelled")
    record PrescriptionCancelled(
            PrescriptionId prescription,
            Instant at,
            CancellationReason reason,
            @Nullable Sealed note) implements PrescriptionEvent {}

    /** The prescriber asked the pharmacy that nothing more be dispensed. */
    @JsonTypeName("cancellation-requested")
    record CancellationRequested(
            PrescriptionId prescription,
            Instant at,
            CancellationReason reason,
            @Nullable Sealed note) implements PrescriptionEvent {}

    /**
     * Ended after something had left the pharmacy: the remaining refills are void.
     *
     * @param onTheWay parcels that the carrier still has, to be called back
     */
    @JsonTypeName("prescription-stopped")
    record PrescriptionStopped(
            PrescriptionId prescription, Instant at, CancellationReason reason, List<ShipmentId> onTheWay)
            implements PrescriptionEvent {}

    /** The order waits. */
    @JsonTypeName("order-held")
    record OrderHeld(
            PrescriptionId prescription,
            Instant at,
            Hold hold,
            @Nullable Sealed note) implements PrescriptionEvent {}

    /** What the order waited for is settled. */
    @JsonTypeName("order-hold-lifted")
    record OrderHoldLifted(
            PrescriptionId prescription,
            Instant at,
            String key,
            @Nullable PharmacistId pharmacist) implements PrescriptionEvent {}

    /**
     * Taken back from a pharmacy that had not accepted it.
     *
     * @param dueAt until when it could have
     */
    @JsonTypeName("order-withdrawn")
    record OrderWithdrawn(PrescriptionId prescription, Instant at, PharmacyId pharmacy, Handling.Why why, Instant dueAt)
            implements PrescriptionEvent {}

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
            implements PrescriptionEvent, Judged {}

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
            implements PrescriptionEvent {}

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
            implements PrescriptionEvent, Judged {}

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

    /** Why a prescriber cancels. */
    enum CancellationReason {
        @JsonProperty("clinical-change")
        CLINICAL_CHANGE,
        @JsonProperty("adverse-event")
        ADVERSE_EVENT,
        @JsonProperty("patient-request")
        PATIENT_REQUEST,
        @JsonProperty("issued-in-error")
        ISSUED_IN_ERROR,
        @JsonProperty("other")
        OTHER
    }
}
