package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel.Delivered;
import health.fulfilment.core.shipment.Parcel.HandedOver;
import health.fulfilment.core.shipment.Parcel.Scan;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.ParcelFacts;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentCreated;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentDelivered;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandOverRefused;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentScanned;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.PharmacyCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shipment of one fill, made only by the pharmacy that dispensed it (Publication 52, 453; 18 U.S.C. 1716). To another
 * pharmacy, and to another carrier, it does not exist. Promises nothing of what the carrier does.
 *
 * @param parcel absent as long as none was made
 */
public record Shipment(long version, @Nullable Parcel parcel)
        implements Noun<Shipment, ShipmentCommand, ShipmentEvent> {

    private static final Shipment ABSENT = new Shipment(-1, null);

    public static Shipment absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if no parcel was made */
    public Parcel known() {
        if (parcel == null) {
            throw new IllegalStateException("no such shipment");
        }
        return parcel;
    }

    /** Whether the parcel reached the patient. */
    public boolean delivered() {
        return parcel != null && parcel.delivered() != null;
    }

    @Override
    public Decision<ShipmentEvent> decide(ShipmentCommand command) {
        return switch (command) {
            case CreateShipment c -> create(c);
            case HandOver c -> handOver(c);
            case RecordScan c -> scan(c);
            case ConfirmDelivery c -> deliver(c);
            case MarkShipmentOverdue c -> overdue(c);
        };
    }

    private Decision<ShipmentEvent> create(CreateShipment c) {
        if (!c.shipment().equals(ShipmentId.of(c.fill()))) {
            throw new IllegalArgumentException(c.shipment() + " is not the shipment of " + c.fill());
        }
        Optional<Refusal> refusal = ShipmentRules.create(parcel, version, c);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        ParcelFacts facts = Evidence.required(c.evidence());
        return Decision.recorded(new ShipmentCreated(
                c.shipment(),
                c.context().at(),
                c.fill(),
                facts.patient(),
                facts.patientState(),
                c.pharmacy(),
                facts.pharmacyState(),
                c.carrier(),
                c.service(),
                c.packedBy(),
                facts.shipTo(),
                facts.promised(),
                c.relied(),
                c.signatureRequested()));
    }

    private Decision<ShipmentEvent> handOver(HandOver c) {
        Optional<Refusal> refusal = ShipmentRules.handOver(parcel, version, c);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        ParcelFacts facts = Evidence.required(c.evidence());
        Instant at = c.context().at();
        Instant handedOverAt = c.handedOverAt().truncatedTo(ChronoUnit.MILLIS);
        Ruling ruling = Ruling.of(facts.rulebook(), lastGate(facts, handedOverAt), asItLeaves(facts, handedOverAt));
        if (ruling.refuses()) {
            Refusal byRule = Refusal.byRule(ruling.findings());
            return Decision.refusedAndRecorded(
                    byRule,
                    new ShipmentHandOverRefused(
                            c.shipment(),
                            at,
                            handedOverAt,
                            byRule.code(),
                            ruling.rulebook(),
                            ruling.findings(),
                            c.relied(),
                            ruling.asked()));
        }
        LocalDate on = handedOverAt.atZone(facts.pharmacyZone()).toLocalDate();
        return Decision.recorded(new ShipmentHandedOver(
                c.shipment(),
                at,
                c.trackingNumber(),
                handedOverAt,
                on,
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked()));
    }

    /** The pharmacy is judged on the day on which the drug leaves it, for the state to which it goes. */
    private PharmacyCase lastGate(ParcelFacts facts, Instant handedOverAt) {
        return new PharmacyCase(
                handedOverAt,
                facts.pharmacyZone(),
                known().patientState(),
                facts.pharmacyState(),
                facts.schedule(),
                facts.pharmacyCredentials(),
                known().pharmacy().value(),
                facts.staffCredentials());
    }

    private HandOverCase asItLeaves(ParcelFacts facts, Instant handedOverAt) {
        return new HandOverCase(
                handedOverAt,
                facts.pharmacyZone(),
                known().patientState(),
                facts.schedule(),
                known().signatureRequested());
    }

    private Decision<ShipmentEvent> scan(RecordScan c) {
        Optional<Refusal> refusal = ShipmentRules.scan(parcel, version, c);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Instant scannedAt = c.scannedAt().truncatedTo(ChronoUnit.MILLIS);
        Scan told = new Scan(c.scan(), c.kind(), scannedAt, c.place());
        return known().scanned(c.scan())
                .map(before -> before.equals(told)
                        ? Decision.<ShipmentEvent>unchanged()
                        : Decision.<ShipmentEvent>refused(Refusal.mismatch(
                                "SCAN_CONFLICT", "A scan of this id, with another content, was told before.", null)))
                .orElseGet(() -> Decision.recorded(
                        new ShipmentScanned(c.shipment(), c.context().at(), c.scan(), c.kind(), scannedAt, c.place())));
    }

    private Decision<ShipmentEvent> deliver(ConfirmDelivery c) {
        Optional<Refusal> refusal = ShipmentRules.deliver(parcel, version, c);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Instant deliveredAt = c.deliveredAt().truncatedTo(ChronoUnit.MILLIS);
        LocalDate on = deliveredAt.atZone(known().promised().zone()).toLocalDate();
        return Decision.recorded(new ShipmentDelivered(c.shipment(), c.context().at(), deliveredAt, on, c.signedBy()));
    }

    private Decision<ShipmentEvent> overdue(MarkShipmentOverdue c) {
        Optional<Refusal> refusal = ShipmentRules.overdue(parcel, c);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return known().overdue()
                ? Decision.unchanged()
                : Decision.recorded(
                        new ShipmentOverdue(c.shipment(), c.context().at(), c.dueOn()));
    }

    @Override
    public Shipment evolve(ShipmentEvent event) {
        return new Shipment(
                version + 1,
                switch (event) {
                    case ShipmentCreated e -> Parcel.of(e);
                    case ShipmentHandedOver e ->
                        known().with(new HandedOver(e.trackingNumber(), e.handedOverAt(), e.handedOverOn()));
                    case ShipmentHandOverRefused e -> known();
                    case ShipmentScanned e -> known().with(new Scan(e.scan(), e.kind(), e.scannedAt(), e.place()));
                    case ShipmentDelivered e ->
                        known().with(new Delivered(e.deliveredAt(), e.deliveredOn(), e.signedBy()));
                    case ShipmentOverdue e -> known().late();
                });
    }

    @Override
    public Map<String, String> tags() {
        return parcel == null
                ? Map.of()
                : Map.of(
                        "patient", parcel.patient().value(),
                        "state", parcel.patientState().code());
    }
}
