package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.ParcelFacts;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parcel that stories are told of: from a pharmacy in Phoenix to a patient in Miami, promised for 5 to 7 November. */
final class Parcels {

    static final Instant CREATED = Instant.parse("2026-11-03T18:00:00.250Z");
    static final Instant HANDED_OVER = Instant.parse("2026-11-04T01:30:00Z");
    static final Instant NEXT_DAY = Instant.parse("2026-11-04T18:00:00Z");
    static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final State AZ = new State("AZ");
    static final State FL = new State("FL");

    static final FillId FILL = new FillId("rx-7c2f6a1e-0b5d-4e7c-8f31-2a9d4c6b8e10.1");
    static final ShipmentId SHIPMENT = ShipmentId.of(FILL);
    static final PatientId PATIENT = new PatientId("pat-1f0e8a52-6d6b-4c3e-9a0e-0d4f8f6f2b11");
    static final PharmacyId PHARMACY = new PharmacyId("phcy-3957019");
    static final PharmacyId ANOTHER_PHARMACY = new PharmacyId("phcy-1042873");
    static final String CARRIER = "demo-express";
    static final Sealed SHIP_TO = new Sealed(PATIENT.value(), "k1", "ship-to");
    static final DeliveryWindow PROMISED =
            DeliveryWindow.promisedAt(Instant.parse("2026-11-02T15:00:00Z"), NEW_YORK);
    static final List<Relied> RELIED = List.of(new Relied(FILL.prescription().value(), 7));
    static final Rulebook RULEBOOK = RulePacks.shipped();

    private Parcels() {}

    static Story<Shipment, ShipmentCommand, ShipmentEvent> nothing() {
        return Story.of(Shipment.absent());
    }

    static Story<Shipment, ShipmentCommand, ShipmentEvent> created() {
        return nothing().after(create(PHARMACY, dispensedBy(PHARMACY)));
    }

    static Story<Shipment, ShipmentCommand, ShipmentEvent> handedOver() {
        return created().after(handOver(HANDED_OVER, dispensedBy(PHARMACY)));
    }

    static CreateShipment create(PharmacyId pharmacy, @Nullable ParcelFacts facts) {
        return new CreateShipment(
                SHIPMENT,
                pharmacy(pharmacy, CREATED),
                FILL,
                pharmacy,
                CARRIER,
                "overnight",
                "tech-2",
                facts == null ? null : new Evidence<>(facts, RELIED));
    }

    static HandOver handOver(Instant handedOverAt, ParcelFacts facts) {
        return new HandOver(
                SHIPMENT,
                pharmacy(PHARMACY, NEXT_DAY),
                PHARMACY,
                "DX-1001",
                handedOverAt,
                new Evidence<>(facts, RELIED));
    }

    static RecordScan scan(String id, ScanKind kind, String scannedAt) {
        return new RecordScan(
                SHIPMENT,
                carrier(CARRIER, Instant.parse("2026-11-06T12:00:00Z")),
                CARRIER,
                id,
                kind,
                Instant.parse(scannedAt),
                "Memphis, TN");
    }

    static ConfirmDelivery deliver(String deliveredAt, String told) {
        return new ConfirmDelivery(
                SHIPMENT, carrier(CARRIER, Instant.parse(told)), CARRIER, Instant.parse(deliveredAt), null);
    }

    static MarkShipmentOverdue overdue(String at) {
        Actor poller = Actor.system("when-delivery-overdue-then-mark-shipment-overdue");
        return new MarkShipmentOverdue(SHIPMENT, Context.of(poller, Instant.parse(at)), PROMISED.latest());
    }

    static Context pharmacy(PharmacyId pharmacy, Instant at) {
        return Context.of(new Actor("pharmacy-demo", Role.PHARMACY, pharmacy.value(), null), at);
    }

    static Context carrier(String carrier, Instant at) {
        return Context.of(new Actor("carrier-demo", Role.CARRIER, carrier, null), at);
    }

    static ParcelFacts dispensedBy(@Nullable PharmacyId pharmacy) {
        return facts(pharmacy, false, Standing.ACTIVE);
    }

    static ParcelFacts cancelled() {
        return facts(PHARMACY, true, Standing.ACTIVE);
    }

    static ParcelFacts withPermit(Standing standing) {
        return facts(PHARMACY, false, standing);
    }

    private static ParcelFacts facts(@Nullable PharmacyId dispensedBy, boolean cancelled, Standing permit) {
        return new ParcelFacts(
                dispensedBy,
                cancelled,
                PATIENT,
                FL,
                Schedule.IIIN,
                SHIP_TO,
                PROMISED,
                AZ,
                PHOENIX,
                List.of(
                        credential(Credential.Kind.STATE_LICENCE, AZ, "Y001234", Standing.ACTIVE),
                        credential(Credential.Kind.DEA_REGISTRATION, AZ, "FD1000013", Standing.ACTIVE),
                        credential(Credential.Kind.NONRESIDENT_PERMIT, FL, "PH30001", permit)),
                RULEBOOK);
    }

    private static Credential credential(Credential.Kind kind, State state, String number, Standing standing) {
        return new Credential(
                kind,
                state,
                number,
                Set.of(Schedule.IIIN),
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2027-12-31"),
                standing);
    }
}
