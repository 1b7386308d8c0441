package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentPacked;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from the packing table to the door, as far as it is known. The same scans give the same journey, in whatever order
 * the carrier told them.
 *
 * @param scans in the order of the carrier's clock; those of one instant by their ids
 * @param overdue whether the promised window ended before it was delivered
 */
public record Journey(
        @Nullable Packed packed,
        @Nullable VoidReason voided,
        @Nullable HandedOver handedOver,
        List<Scan> scans,
        @Nullable Delivered delivered,
        boolean overdue,
        @Nullable Instant interceptionRequestedAt) {

    static final Journey BEGINNING = new Journey(null, null, null, List.of(), null, false, null);

    private static final Comparator<Scan> BY_THE_CARRIERS_CLOCK =
            Comparator.comparing(Scan::scannedAt).thenComparing(Scan::scan);

    /** It is in its outer package. */
    public record Packed(Instant at, String packedBy, String template, String tamperSeal, Quantity contentCount) {}

    /** The carrier took it. */
    public record HandedOver(String trackingNumber, Instant at, LocalDate on) {}

    /** The carrier saw it. */
    public record Scan(
            String scan,
            ScanKind kind,
            Instant scannedAt,
            @Nullable String place,
            @Nullable ExceptionReason reason) {}

    /** It reached the patient. */
    public record Delivered(
            Instant at, LocalDate on, @Nullable Sealed signedBy) {}

    public Journey {
        scans = List.copyOf(scans);
    }

    /** By the carrier's latest scan; what once turned back stays on its way back. */
    Status status() {
        if (handedOver == null) {
            return packed == null ? Status.CREATED : Status.PACKED;
        }
        if (seen(ScanKind.RETURNING)) {
            return Status.RETURNING;
        }
        return scans.isEmpty() ? Status.HANDED_OVER : after(scans.getLast().kind());
    }

    private static Status after(ScanKind scan) {
        return switch (scan) {
            case ACCEPTED -> Status.HANDED_OVER;
            case IN_TRANSIT -> Status.IN_TRANSIT;
            case OUT_FOR_DELIVERY -> Status.OUT_FOR_DELIVERY;
            case EXCEPTION, LOST -> Status.EXCEPTION;
            case RETURNING -> Status.RETURNING;
        };
    }

    boolean seen(ScanKind kind) {
        return scans.stream().anyMatch(s -> s.kind() == kind);
    }

    Optional<Scan> scanned(String scan) {
        return scans.stream().filter(s -> s.scan().equals(scan)).findFirst();
    }

    Journey packed(ShipmentPacked e) {
        Packed now = new Packed(e.at(), e.packedBy(), e.template(), e.tamperSeal(), e.contentCount());
        return new Journey(now, voided, handedOver, scans, delivered, overdue, interceptionRequestedAt);
    }

    Journey voided(VoidReason reason) {
        return new Journey(packed, reason, handedOver, scans, delivered, overdue, interceptionRequestedAt);
    }

    Journey with(HandedOver now) {
        return new Journey(packed, voided, now, scans, delivered, overdue, interceptionRequestedAt);
    }

    Journey with(Scan scan) {
        List<Scan> inOrder = Stream.concat(scans.stream(), Stream.of(scan))
                .sorted(BY_THE_CARRIERS_CLOCK)
                .toList();
        return new Journey(packed, voided, handedOver, inOrder, delivered, overdue, interceptionRequestedAt);
    }

    Journey with(Delivered now) {
        return new Journey(packed, voided, handedOver, scans, now, overdue, interceptionRequestedAt);
    }

    Journey late() {
        return new Journey(packed, voided, handedOver, scans, delivered, true, interceptionRequestedAt);
    }

    Journey calledBack(Instant at) {
        return new Journey(packed, voided, handedOver, scans, delivered, overdue, at);
    }
}
