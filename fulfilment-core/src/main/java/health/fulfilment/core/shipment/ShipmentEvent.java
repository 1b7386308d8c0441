package health.fulfilment.core.shipment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
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

/** What happened to one parcel. */
public sealed interface ShipmentEvent extends Event
        permits ShipmentEvent.ShipmentCreated,
                ShipmentEvent.ShipmentPacked,
                ShipmentEvent.ShipmentVoided,
                ShipmentEvent.ShipmentHandedOver,
                ShipmentEvent.ShipmentHandOverRefused,
                ShipmentEvent.ShipmentScanned,
                ShipmentEvent.ShipmentDelivered,
                ShipmentEvent.ShipmentOverdue,
                ShipmentEvent.ShipmentInterceptionRequested,
                ReturnEvent,
                InquiryEvent {

    ShipmentId shipment();

    @Override
    default String stream() {
        return shipment().value();
    }

    /**
     * A parcel was made for a dispensed fill.
     *
     * @param shipTo the patient's address at that moment, sealed
     * @param packedBy the member of the pharmacy's staff who packed it
     * @param promised the window promised at approval
     * @param signatureRequested whether the carrier is told to take a signature on delivery, absent if it was not said
     */
    @JsonTypeName("shipment-created")
    record ShipmentCreated(
            ShipmentId shipment,
            Instant at,
            FillId fill,
            PatientId patient,
            State patientState,
            PharmacyId pharmacy,
            State pharmacyState,
            String carrier,
            String service,
            String packedBy,
            Sealed shipTo,
            DeliveryWindow promised,
            List<Relied> evidence,
            @Nullable Boolean signatureRequested)
            implements ShipmentEvent {}

    /**
     * The drug is in its outer package, plain and sealed (USPS Publication 52, 453).
     *
     * @param template the package template that was followed
     * @param tamperSeal id of the seal that shows whether the package was opened
     * @param contentCount units of the drug in it, as counted into it
     * @param reference what the label says besides the address, absent if nothing
     */
    @JsonTypeName("shipment-packed")
    record ShipmentPacked(
            ShipmentId shipment,
            Instant at,
            String packedBy,
            String template,
            String tamperSeal,
            Quantity contentCount,
            @Nullable String reference)
            implements ShipmentEvent {}

    /** It will never leave the pharmacy. */
    @JsonTypeName("shipment-voided")
    record ShipmentVoided(ShipmentId shipment, Instant at, VoidReason reason) implements ShipmentEvent {}

    /**
     * The carrier took it: the drug left the pharmacy (date sold, ASAP DSP17).
     *
     * @param handedOverAt by the pharmacy's word; may be told a while later
     * @param handedOverOn local date at the pharmacy
     * @param traceFrom when it is traced unless it has arrived
     * @param presumedLostFrom when it is presumed lost unless it has arrived
     */
    @JsonTypeName("shipment-handed-over")
    record ShipmentHandedOver(
            ShipmentId shipment,
            Instant at,
            String trackingNumber,
            Instant handedOverAt,
            LocalDate handedOverOn,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked,

            @Nullable Instant traceFrom,
            @Nullable Instant presumedLostFrom)
            implements ShipmentEvent, Judged {}

    /** The law refused the hand-over: the pharmacy may not dispense to the patient's state that day. */
    @JsonTypeName("shipment-hand-over-refused")
    record ShipmentHandOverRefused(
            ShipmentId shipment,
            Instant at,
            Instant handedOverAt,
            String code,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements ShipmentEvent, Judged {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /**
     * The carrier saw it.
     *
     * @param scan the carrier's own id of the scan: the same scan may be told twice
     * @param scannedAt by the carrier's clock; scans may arrive late and out of order
     * @param reason of an exception
     */
    @JsonTypeName("shipment-scanned")
    record ShipmentScanned(
            ShipmentId shipment,
            Instant at,
            String scan,
            ScanKind kind,
            Instant scannedAt,
            @Nullable String place,
            @Nullable ExceptionReason reason)
            implements ShipmentEvent {}

    /**
     * It reached the patient.
     *
     * @param deliveredAt by the carrier's clock
     * @param deliveredOn local date at the patient's
     * @param signedBy who signed, sealed
     */
    @JsonTypeName("shipment-delivered")
    record ShipmentDelivered(
            ShipmentId shipment,
            Instant at,
            Instant deliveredAt,
            LocalDate deliveredOn,
            @Nullable Sealed signedBy) implements ShipmentEvent {}

    /**
     * Not delivered when the promised window ended.
     *
     * @param dueOn last promised local date
     */
    @JsonTypeName("shipment-overdue")
    record ShipmentOverdue(ShipmentId shipment, Instant at, LocalDate dueOn) implements ShipmentEvent {}

    /** The carrier was asked to bring it back. Answered by its return, or, too late, by its delivery. */
    @JsonTypeName("shipment-interception-requested")
    record ShipmentInterceptionRequested(ShipmentId shipment, Instant at, InterceptionReason reason)
            implements ShipmentEvent {}

    /** What a carrier's scan says. */
    enum ScanKind {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("in-transit")
        IN_TRANSIT,
        @JsonProperty("out-for-delivery")
        OUT_FOR_DELIVERY,
        @JsonProperty("exception")
        EXCEPTION,
        /** On its way back to the pharmacy. */
        @JsonProperty("returning")
        RETURNING,
        /** The carrier cannot find it. */
        @JsonProperty("lost")
        LOST
    }

    /** Why a carrier could not go on. */
    enum ExceptionReason {
        @JsonProperty("address")
        ADDRESS,
        @JsonProperty("weather")
        WEATHER,
        @JsonProperty("damage")
        DAMAGE,
        /** By the patient. */
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("no-access")
        NO_ACCESS
    }

    /** Why a parcel never leaves. */
    enum VoidReason {
        @JsonProperty("fill-reversed")
        FILL_REVERSED,
        @JsonProperty("prescription-cancelled")
        PRESCRIPTION_CANCELLED
    }

    /** Why a parcel is called back. */
    enum InterceptionReason {
        @JsonProperty("prescription-cancelled")
        PRESCRIPTION_CANCELLED,
        @JsonProperty("prescription-stopped")
        PRESCRIPTION_STOPPED,
        @JsonProperty("dispensing-error")
        DISPENSING_ERROR,
        /** A lot that went into it. */
        @JsonProperty("recalled")
        RECALLED,
        @JsonProperty("address")
        ADDRESS
    }
}
