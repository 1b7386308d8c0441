package health.fulfilment.core.shipment;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentCreated;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One parcel and how far it has come.
 *
 * @param scans in the order of the carrier's clock; those of one instant in the order in which they were told
 * @param signatureRequested whether the carrier is told to take a signature on delivery
 * @param overdue whether the promised window ended before it was delivered
 */
public record Parcel(
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
        @Nullable HandedOver handedOver,
        List<Scan> scans,
        @Nullable Delivered delivered,
        boolean overdue,
        boolean signatureRequested) {

    /** The carrier took it. */
    public record HandedOver(String trackingNumber, Instant at, LocalDate on) {}

    /** The carrier saw it. */
    public record Scan(
            String scan,
            ScanKind kind,
            Instant scannedAt,
            @Nullable String place) {}

    /** It reached the patient. */
    public record Delivered(
            Instant at, LocalDate on, @Nullable Sealed signedBy) {}

    /** How far a parcel has come. */
    public enum Status {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("handed-over")
        HANDED_OVER,
        @JsonProperty("in-transit")
        IN_TRANSIT,
        @JsonProperty("out-for-delivery")
        OUT_FOR_DELIVERY,
        @JsonProperty("exception")
        EXCEPTION,
        @JsonProperty("delivered")
        DELIVERED
    }

    public Parcel {
        scans = List.copyOf(scans);
    }

    static Parcel of(ShipmentCreated e) {
        return new Parcel(
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
                null,
                List.of(),
                null,
                false,
                Boolean.TRUE.equals(e.signatureRequested()));
    }

    /** What the carrier's latest scan says, by its own clock, whatever order the scans arrived in. */
    public Status status() {
        if (delivered != null) {
            return Status.DELIVERED;
        }
        if (handedOver == null) {
            return Status.CREATED;
        }
        return scans.isEmpty() ? Status.HANDED_OVER : after(scans.getLast().kind());
    }

    private static Status after(ScanKind scan) {
        return switch (scan) {
            case ACCEPTED -> Status.HANDED_OVER;
            case IN_TRANSIT -> Status.IN_TRANSIT;
            case OUT_FOR_DELIVERY -> Status.OUT_FOR_DELIVERY;
            case EXCEPTION -> Status.EXCEPTION;
        };
    }

    Optional<Scan> scanned(String scan) {
        return scans.stream().filter(s -> s.scan().equals(scan)).findFirst();
    }

    Parcel with(HandedOver now) {
        return copy(now, scans, delivered, overdue);
    }

    Parcel with(Scan scan) {
        List<Scan> inOrder = new ArrayList<>(scans);
        int index = inOrder.size();
        while (index > 0 && scan.scannedAt().isBefore(inOrder.get(index - 1).scannedAt())) {
            index--;
        }
        inOrder.add(index, scan);
        return copy(handedOver, inOrder, delivered, overdue);
    }

    Parcel with(Delivered now) {
        return copy(handedOver, scans, now, overdue);
    }

    Parcel late() {
        return copy(handedOver, scans, delivered, true);
    }

    private Parcel copy(
            @Nullable HandedOver handedOver, List<Scan> scans, @Nullable Delivered delivered, boolean overdue) {
        return new Parcel(
                id,
                createdAt,
                fill,
                patient,
                patientState,
                pharmacy,
                pharmacyState,
                carrier,
                service,
                packedBy,
                shipTo,
                promised,
                handedOver,
                scans,
                delivered,
                overdue,
                signatureRequested);
    }
}
