package health.fulfilment.core.shipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Journey.Delivered;
import health.fulfilment.core.shipment.Journey.HandedOver;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentCreated;
import health.fulfilment.rules.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One parcel: what is sent to whom, how far it has come, and, where it did not simply arrive, what was done about it.
 *
 * @param returned absent unless it came back to the pharmacy
 */
public record Parcel(Label label, Journey journey, @Nullable Returned returned, Inquiry inquiry) {

    /**
     * What never changes.
     *
     * @param signatureRequested whether the carrier is told to take a signature on delivery
     */
    public record Label(
            ShipmentId id,
            Instant createdAt,
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
            boolean signatureRequested) {}

    /** How far a parcel has come. */
    public enum Status {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("packed")
        PACKED,
        @JsonProperty("voided")
        VOIDED,
        @JsonProperty("handed-over")
        HANDED_OVER,
        @JsonProperty("in-transit")
        IN_TRANSIT,
        @JsonProperty("out-for-delivery")
        OUT_FOR_DELIVERY,
        @JsonProperty("exception")
        EXCEPTION,
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("disputed")
        DISPUTED,
        @JsonProperty("returning")
        RETURNING,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("quarantined")
        QUARANTINED,
        @JsonProperty("destroyed")
        DESTROYED,
        @JsonProperty("disposed")
        DISPOSED,
        @JsonProperty("trace")
        TRACE,
        @JsonProperty("loss-discovered")
        LOSS_DISCOVERED,
        @JsonProperty("dea-notified")
        DEA_NOTIFIED,
        @JsonProperty("form106-filed")
        FORM106_FILED,
        @JsonProperty("loss-closed")
        LOSS_CLOSED,
        @JsonProperty("recovered")
        RECOVERED
    }

    static Parcel of(ShipmentCreated e) {
        Label label = new Label(
                e.shipment(),
                e.at(),
                e.fill(),
                e.patient(),
                e.patientState(),
                e.pharmacy(),
                e.pharmacyState(),
                e.carrier(),
                e.service(),
                e.packedBy(),
                e.shipTo(),
                e.promised(),
                Boolean.TRUE.equals(e.signatureRequested()));
        return new Parcel(label, Journey.BEGINNING, null, Inquiry.NONE);
    }

    /** The one word for how things stand. What is at the pharmacy again or lost is that, whatever a carrier says. */
    public Status status() {
        if (journey.voided() != null) {
            return Status.VOIDED;
        }
        if (returned != null) {
            return returned.status();
        }
        if (inquiry.loss() != null) {
            return inquiry.loss().status();
        }
        if (journey.delivered() != null) {
            return inquiry.disputed() ? Status.DISPUTED : Status.DELIVERED;
        }
        return inquiry.trace() == null ? journey.status() : Status.TRACE;
    }

    /** How things stand as the carrier may know it: what is reported to whom would tell what is inside. */
    public Status statusForTheCarrier() {
        if (journey.voided() != null) {
            return Status.VOIDED;
        }
        if (returned != null) {
            return Status.RETURNED;
        }
        return journey.delivered() == null ? journey.status() : Status.DELIVERED;
    }

    public ShipmentId id() {
        return label.id();
    }

    public FillId fill() {
        return label.fill();
    }

    public PatientId patient() {
        return label.patient();
    }

    public PharmacyId pharmacy() {
        return label.pharmacy();
    }

    public String carrier() {
        return label.carrier();
    }

    public DeliveryWindow promised() {
        return label.promised();
    }

    /** When it is expected, and from when on it is missed: the promise, unless it left after that had ended. */
    DeliveryWindow expected() {
        HandedOver left = handedOver();
        return left == null ? promised() : LossClock.counted(promised(), left.at());
    }

    public @Nullable HandedOver handedOver() {
        return journey.handedOver();
    }

    public @Nullable Delivered delivered() {
        return journey.delivered();
    }

    /** What the carrier made of the wish to have it back, absent if nobody asked. */
    public @Nullable Interception interception() {
        if (journey.interceptionRequestedAt() == null) {
            return null;
        }
        if (returned != null) {
            return Interception.RETURNED;
        }
        return journey.delivered() == null ? Interception.REQUESTED : Interception.TOO_LATE;
    }

    /** How far an interception has come. */
    public enum Interception {
        @JsonProperty("requested")
        REQUESTED,
        @JsonProperty("returned")
        RETURNED,
        /** It was delivered all the same. */
        @JsonProperty("too-late")
        TOO_LATE
    }

    Parcel with(Journey now) {
        return new Parcel(label, now, returned, inquiry);
    }

    Parcel with(Returned now) {
        return new Parcel(label, journey, now, inquiry);
    }

    Parcel with(Inquiry now) {
        return new Parcel(label, journey, returned, now);
    }
}
