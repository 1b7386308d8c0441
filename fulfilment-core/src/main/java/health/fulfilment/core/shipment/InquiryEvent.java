package health.fulfilment.core.shipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became known of a parcel that somebody misses, and what was reported of it (21 CFR 1301.76(b)). */
public sealed interface InquiryEvent extends ShipmentEvent {

    /**
     * The carrier is asked where it is.
     *
     * @param presumedLostFrom when it is presumed lost unless it has arrived
     */
    @JsonTypeName("shipment-trace-opened")
    record ShipmentTraceOpened(ShipmentId shipment, Instant at, Instant presumedLostFrom) implements InquiryEvent {}

    /**
     * It is lost: the duties towards the Drug Enforcement Administration begin. Dates are local to the pharmacy, and absent
     * where the loss is not significant, when nothing is owed.
     *
     * @param significant whether it has to be reported, by the factors of 21 CFR 1301.74(c); by policy it is, unless
     *     somebody says why not
     * @param reason why it is not significant, sealed
     * @param noticeDueOn last day on which the notice is in time: one business day after discovery
     * @param noticeOverdueFrom first moment at which it is not
     * @param form106DueOn last day on which Form 106 is in time: 45 calendar days after discovery (88 FR 40707)
     * @param form106OverdueFrom first moment at which it is not
     * @param calendar which calendar counted the business days
     */
    @JsonTypeName("shipment-loss-discovered")
    record ShipmentLossDiscovered(
            ShipmentId shipment,
            Instant at,
            Instant discoveredAt,
            LocalDate discoveredOn,
            LossType type,
            boolean significant,
            @Nullable Sealed reason,
            @Nullable LocalDate noticeDueOn,
            @Nullable Instant noticeOverdueFrom,
            @Nullable LocalDate form106DueOn,
            @Nullable Instant form106OverdueFrom,
            @Nullable String calendar,
            List<Relied> evidence)
            implements InquiryEvent {}

    /** The field office has the written notice. */
    @JsonTypeName("shipment-dea-notified")
    record ShipmentDeaNotified(
            ShipmentId shipment,
            Instant at,
            Instant notifiedAt,
            String fieldOffice,
            @Nullable String reference) implements InquiryEvent {}

    /** The notice was not given in time. */
    @JsonTypeName("shipment-dea-notice-overdue")
    record ShipmentDeaNoticeOverdue(ShipmentId shipment, Instant at, LocalDate dueOn) implements InquiryEvent {}

    /** @param receipt what DEA's site answered */
    @JsonTypeName("shipment-form106-filed")
    record ShipmentForm106Filed(ShipmentId shipment, Instant at, Instant filedAt, String receipt)
            implements InquiryEvent {}

    /** Form 106 was not filed in time. */
    @JsonTypeName("shipment-form106-overdue")
    record ShipmentForm106Overdue(ShipmentId shipment, Instant at, LocalDate dueOn) implements InquiryEvent {}

    /** Nothing more is to be found out or reported. */
    @JsonTypeName("shipment-loss-closed")
    record ShipmentLossClosed(
            ShipmentId shipment, Instant at, @Nullable Sealed note) implements InquiryEvent {}

    /** It was found; what was reported stands, and what is not reported yet still has to be. */
    @JsonTypeName("shipment-recovered")
    record ShipmentRecovered(ShipmentId shipment, Instant at, Instant recoveredAt, Finder foundBy)
            implements InquiryEvent {}

    /**
     * The patient contradicts the carrier.
     *
     * @param note in the patient's words, sealed
     */
    @JsonTypeName("shipment-disputed")
    record ShipmentDisputed(
            ShipmentId shipment,
            Instant at,
            Instant reportedAt,
            Complaint complaint,
            @Nullable Sealed note) implements InquiryEvent {}

    /**
     * The carrier's proof was reviewed, and holds.
     *
     * @param note what was reviewed, sealed
     */
    @JsonTypeName("shipment-delivery-upheld")
    record ShipmentDeliveryUpheld(
            ShipmentId shipment, Instant at, @Nullable Sealed note) implements InquiryEvent {}

    /** How it was lost, as Form 106 asks. */
    enum LossType {
        @JsonProperty("in-transit")
        IN_TRANSIT,
        @JsonProperty("theft-carrier")
        THEFT_CARRIER,
        @JsonProperty("theft-porch")
        THEFT_PORCH,
        @JsonProperty("employee")
        EMPLOYEE,
        @JsonProperty("break-in")
        BREAK_IN,
        @JsonProperty("shortage")
        SHORTAGE,
        @JsonProperty("damaged")
        DAMAGED
    }

    /** What the patient says. */
    enum Complaint {
        @JsonProperty("not-received")
        NOT_RECEIVED,
        @JsonProperty("shortage")
        SHORTAGE,
        @JsonProperty("tampered")
        TAMPERED
    }

    /** Who has what was lost. */
    enum Finder {
        @JsonProperty("carrier")
        CARRIER,
        @JsonProperty("patient")
        PATIENT,
        @JsonProperty("pharmacy")
        PHARMACY,
        @JsonProperty("police")
        POLICE
    }
}
