package health.fulfilment.core.shipment;

import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.DisputeDelivery;
import health.fulfilment.core.shipment.InquiryCommand.FileForm106;
import health.fulfilment.core.shipment.InquiryCommand.LossFacts;
import health.fulfilment.core.shipment.InquiryCommand.NotifyDea;
import health.fulfilment.core.shipment.InquiryCommand.OpenTrace;
import health.fulfilment.core.shipment.InquiryEvent.Complaint;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import health.fulfilment.core.shipment.ReturnCommand.DestroyReturn;
import health.fulfilment.core.shipment.ReturnCommand.DisposeReturn;
import health.fulfilment.core.shipment.ReturnCommand.QuarantineReturn;
import health.fulfilment.core.shipment.ReturnCommand.ReceiveReturn;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.core.shipment.ShipmentCommand.ParcelFacts;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
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
public final class Parcels {

    public static final Instant CREATED = Instant.parse("2026-11-03T18:00:00.250Z");
    public static final Instant HANDED_OVER = Instant.parse("2026-11-04T01:30:00Z");
    public static final Instant NEXT_DAY = Instant.parse("2026-11-04T18:00:00Z");
    public static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final State AZ = new State("AZ");
    public static final State FL = new State("FL");

    public static final FillId FILL = new FillId("rx-7c2f6a1e-0b5d-4e7c-8f31-2a9d4c6b8e10.1");
    public static final ShipmentId SHIPMENT = ShipmentId.of(FILL);
    public static final PatientId PATIENT = new PatientId("pat-1f0e8a52-6d6b-4c3e-9a0e-0d4f8f6f2b11");
    public static final PharmacyId PHARMACY = new PharmacyId("phcy-3957019");
    public static final PharmacyId ANOTHER_PHARMACY = new PharmacyId("phcy-1042873");
    public static final String CARRIER = "demo-express";
    public static final String SEAL = "SEAL-0042";
    public static final Quantity SIX = Quantity.of("6");
    public static final Sealed SHIP_TO = new Sealed(PATIENT.value(), "k1", "ship-to");
    public static final DeliveryWindow PROMISED =
            DeliveryWindow.promisedAt(Instant.parse("2026-11-02T15:00:00Z"), NEW_YORK);
    public static final List<Relied> RELIED =
            List.of(new Relied(FILL.prescription().value(), 7));
    public static final Rulebook RULEBOOK = RulePacks.shipped();

    private Parcels() {}

    public static Story<Shipment, ShipmentCommand, ShipmentEvent> nothing() {
        return Story.of(Shipment.absent());
    }

    public static Story<Shipment, ShipmentCommand, ShipmentEvent> created() {
        return nothing().after(create(PHARMACY, dispensedBy(PHARMACY)));
    }

    public static Story<Shipment, ShipmentCommand, ShipmentEvent> packed() {
        return created().after(pack(dispensedBy(PHARMACY)));
    }

    public static Story<Shipment, ShipmentCommand, ShipmentEvent> handedOver() {
        return packed().after(handOver(HANDED_OVER, dispensedBy(PHARMACY)));
    }

    public static CreateShipment create(PharmacyId pharmacy, @Nullable ParcelFacts facts) {
        return new CreateShipment(
                SHIPMENT,
                pharmacy(pharmacy, CREATED),
                FILL,
                pharmacy,
                CARRIER,
                "overnight",
                "tech-2",
                false,
                facts == null ? null : new Evidence<>(facts, RELIED));
    }

    public static PackShipment pack(ParcelFacts facts) {
        return pack(facts, SEAL, SIX, true, "order of 3 November");
    }

    public static PackShipment pack(
            ParcelFacts facts, String seal, Quantity count, boolean plain, @Nullable String reference) {
        return new PackShipment(
                SHIPMENT,
                pharmacy(PHARMACY, CREATED),
                PHARMACY,
                "tech-2",
                "plain-box-2",
                seal,
                count,
                plain,
                reference,
                new Evidence<>(facts, RELIED));
    }

    public static HandOver handOver(Instant handedOverAt, ParcelFacts facts) {
        return new HandOver(
                SHIPMENT,
                pharmacy(PHARMACY, NEXT_DAY),
                PHARMACY,
                "DX-1001",
                handedOverAt,
                new Evidence<>(facts, RELIED));
    }

    public static RecordScan scan(String id, ScanKind kind, String scannedAt) {
        return new RecordScan(
                SHIPMENT,
                carrier(CARRIER, Instant.parse("2026-11-06T12:00:00Z")),
                CARRIER,
                id,
                kind,
                Instant.parse(scannedAt),
                "Memphis, TN",
                null);
    }

    public static ConfirmDelivery deliver(String deliveredAt, String told) {
        return new ConfirmDelivery(
                SHIPMENT, carrier(CARRIER, Instant.parse(told)), CARRIER, Instant.parse(deliveredAt), null);
    }

    public static MarkShipmentOverdue overdue(String at) {
        Actor poller = Actor.system("when-delivery-overdue-then-mark-shipment-overdue");
        return new MarkShipmentOverdue(SHIPMENT, Context.of(poller, Instant.parse(at)), PROMISED.latest());
    }

    public static RecordScan exception(String id, ExceptionReason reason, String scannedAt) {
        return new RecordScan(
                SHIPMENT,
                carrier(CARRIER, Instant.parse("2026-11-06T12:00:00Z")),
                CARRIER,
                id,
                ScanKind.EXCEPTION,
                Instant.parse(scannedAt),
                null,
                reason);
    }

    public static VoidShipment voidIt() {
        return new VoidShipment(SHIPMENT, pharmacy(PHARMACY, NEXT_DAY), VoidReason.FILL_REVERSED);
    }

    public static RequestInterception callBack(Instant at) {
        return new RequestInterception(SHIPMENT, compliance(at), InterceptionReason.PRESCRIPTION_CANCELLED);
    }

    public static ReceiveReturn receive(Instant at) {
        return new ReceiveReturn(SHIPMENT, pharmacy(PHARMACY, at), PHARMACY, at, ReturnReason.REFUSED);
    }

    public static QuarantineReturn quarantine(Instant at, String seal, Quantity count) {
        return new QuarantineReturn(SHIPMENT, pharmacy(PHARMACY, at), PHARMACY, "tech-2", count, seal, true);
    }

    public static DestroyReturn destroy(Instant at, String... witnesses) {
        return new DestroyReturn(
                SHIPMENT, pharmacy(PHARMACY, at), PHARMACY, at, "incineration", List.of(witnesses), "F41-2026-7");
    }

    public static DisposeReturn dispose(Instant at, String dea) {
        return new DisposeReturn(
                SHIPMENT,
                pharmacy(PHARMACY, at),
                PHARMACY,
                at,
                "collected for disposal",
                new DisposalReceiver(
                        "Desert Returns", new PostalAddress("1 Mill Road", null, "Phoenix", AZ, "85004"), dea));
    }

    public static OpenTrace trace(Context context) {
        return new OpenTrace(SHIPMENT, context);
    }

    public static DiscoverLoss discover(Context context) {
        return new DiscoverLoss(
                SHIPMENT,
                context,
                context.at(),
                LossType.IN_TRANSIT,
                true,
                null,
                new Evidence<>(new LossFacts(PHOENIX), RELIED));
    }

    public static DisputeDelivery dispute(Instant at) {
        return new DisputeDelivery(SHIPMENT, compliance(at), at, Complaint.NOT_RECEIVED, null);
    }

    public static NotifyDea notifyDea(Instant at) {
        return new NotifyDea(SHIPMENT, compliance(at), at, "Miami Field Division", "N-1");
    }

    public static FileForm106 file(Instant at) {
        return new FileForm106(SHIPMENT, compliance(at), at, "R-106-1");
    }

    public static Context compliance(Instant at) {
        return Context.of(new Actor("officer-hale", Role.COMPLIANCE, null, null), at);
    }

    public static Context system(Instant at) {
        return Context.of(Actor.system("obligations"), at);
    }

    public static Context pharmacy(PharmacyId pharmacy, Instant at) {
        return Context.of(new Actor("pharmacy-demo", Role.PHARMACY, pharmacy.value(), null), at);
    }

    public static Context carrier(String carrier, Instant at) {
        return Context.of(new Actor("carrier-demo", Role.CARRIER, carrier, null), at);
    }

    public static ParcelFacts dispensedBy(@Nullable PharmacyId pharmacy) {
        return facts(pharmacy, false, null, FL, Standing.ACTIVE, Standing.ACTIVE);
    }

    public static ParcelFacts cancelled() {
        return facts(PHARMACY, true, null, FL, Standing.ACTIVE, Standing.ACTIVE);
    }

    /** The patient lives at another address of the same state by now. */
    public static ParcelFacts readdressed() {
        ParcelFacts before = dispensedBy(PHARMACY);
        return new ParcelFacts(
                before.dispensedBy(),
                before.dispensed(),
                before.cancelled(),
                before.recalledLot(),
                before.patient(),
                before.patientState(),
                before.drugName(),
                before.schedule(),
                new Sealed(PATIENT.value(), "k1", "another address"),
                before.shipToState(),
                before.promised(),
                before.pharmacyState(),
                before.pharmacyZone(),
                before.pharmacyCredentials(),
                before.staffCredentials(),
                before.prescriberCredentials(),
                before.rulebook());
    }

    public static ParcelFacts recalled() {
        return facts(PHARMACY, false, "B-1", FL, Standing.ACTIVE, Standing.ACTIVE);
    }

    public static ParcelFacts withPermit(Standing standing) {
        return facts(PHARMACY, false, null, FL, standing, Standing.ACTIVE);
    }

    public static ParcelFacts withPrescriber(Standing standing) {
        return facts(PHARMACY, false, null, FL, Standing.ACTIVE, standing);
    }

    /** The patient lives elsewhere now. */
    public static ParcelFacts movedTo(State state) {
        return facts(PHARMACY, false, null, state, Standing.ACTIVE, Standing.ACTIVE);
    }

    private static ParcelFacts facts(
            @Nullable PharmacyId dispensedBy,
            boolean cancelled,
            @Nullable String recalledLot,
            State shipToState,
            Standing permit,
            Standing prescriber) {
        return new ParcelFacts(
                dispensedBy,
                dispensedBy == null ? null : SIX,
                cancelled,
                recalledLot,
                PATIENT,
                FL,
                "Ketamine hydrochloride",
                Schedule.IIIN,
                SHIP_TO,
                shipToState,
                PROMISED,
                AZ,
                PHOENIX,
                List.of(
                        credential(Credential.Kind.STATE_LICENCE, AZ, "Y001234", Standing.ACTIVE),
                        credential(Credential.Kind.DEA_REGISTRATION, AZ, "FD1000013", Standing.ACTIVE),
                        credential(Credential.Kind.NONRESIDENT_PERMIT, FL, "PH30001", permit)),
                List.of(),
                List.of(
                        credential(Credential.Kind.STATE_LICENCE, FL, "ME 1", prescriber),
                        credential(Credential.Kind.DEA_REGISTRATION, FL, "AB1234563", prescriber)),
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
