package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.Gatherer;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.prescription.Recalled;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.InquiryCommand;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.LossFacts;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.ReturnCommand;
import health.fulfilment.core.shipment.ShipmentCommand;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.core.shipment.ShipmentCommand.ParcelFacts;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a parcel rests on: the fill in it, the prescription behind it, where the patient lives and what the pharmacy may do. */
@Component
final class ShipmentEvidence implements Gatherer<ShipmentCommand> {

    private final Readings readings;
    private final Rulebook rulebook;

    private final Registered registered;

    ShipmentEvidence(Readings readings, Rulebook rulebook, Registered registered) {
        this.registered = registered;
        this.readings = readings;
        this.rulebook = rulebook;
    }

    @Override
    public Class<ShipmentCommand> commands() {
        return ShipmentCommand.class;
    }

    @Override
    public ShipmentCommand gather(ShipmentCommand bare) {
        return switch (bare) {
            case CreateShipment c ->
                new CreateShipment(
                        c.shipment(),
                        c.context(),
                        c.fill(),
                        c.pharmacy(),
                        c.carrier(),
                        c.service(),
                        c.packedBy(),
                        c.signatureRequested(),
                        parcel(
                                readings.forDecision(),
                                c.fill(),
                                c.pharmacy(),
                                c.context().at()));
            case PackShipment c ->
                new PackShipment(
                        c.shipment(),
                        c.context(),
                        c.pharmacy(),
                        c.packedBy(),
                        c.template(),
                        c.tamperSeal(),
                        c.contentCount(),
                        c.plain(),
                        c.reference(),
                        known(c.shipment(), c.pharmacy(), c.context().at()));
            case HandOver c ->
                new HandOver(
                        c.shipment(),
                        c.context(),
                        c.pharmacy(),
                        c.trackingNumber(),
                        c.handedOverAt(),
                        known(c.shipment(), c.pharmacy(), c.handedOverAt()));
            case DiscoverLoss c ->
                new DiscoverLoss(
                        c.shipment(),
                        c.context(),
                        c.discoveredAt(),
                        c.type(),
                        c.significant(),
                        c.reason(),
                        loss(c.shipment()));
            case VoidShipment c -> c;
            case RequestInterception c -> c;
            case ReturnCommand c -> c;
            case InquiryCommand c -> c;
            case RecordScan c -> c;
            case ConfirmDelivery c -> c;
            case MarkShipmentOverdue c -> c;
        };
    }

    private @Nullable Evidence<ParcelFacts> known(ShipmentId shipment, PharmacyId pharmacy, Instant at) {
        Reading reading = readings.forDecision();
        Parcel parcel = reading.shipment(shipment).parcel();
        return parcel == null ? null : parcel(reading, parcel.fill(), pharmacy, at);
    }

    /** Where the pharmacy is whose loss it would be. */
    private @Nullable Evidence<LossFacts> loss(ShipmentId shipment) {
        Reading reading = readings.forDecision();
        Parcel parcel = reading.shipment(shipment).parcel();
        Pharmacy.Details pharmacy =
                parcel == null ? null : reading.pharmacy(parcel.pharmacy()).details();
        return pharmacy == null
                ? null
                : reading.evidence(new LossFacts(pharmacy.business().timeZone()));
    }

    /** None where there is nothing to know: no such prescription, never approved, or no such pharmacy. */
    private @Nullable Evidence<ParcelFacts> parcel(Reading reading, FillId fillId, PharmacyId id, Instant at) {
        Prescription prescription = reading.prescription(fillId.prescription());
        Draft draft = prescription.draft();
        DeliveryWindow promised = prescription.promised();
        if (draft == null || promised == null) {
            return null;
        }
        Patient.Details patient = reading.patient(draft.patient()).known();
        Optional<PharmacyFacts> pharmacy = new PharmacyEvidence(reading, draft, at, rulebook, registered).of(id, null);
        Optional<Fill> dispensed = prescription.fill(fillId).filter(Fill::wasDispensed);
        return pharmacy.map(facts -> reading.evidence(new ParcelFacts(
                        dispensed.map(Fill::pharmacy).orElse(null),
                        dispensed.map(Fill::quantity).orElse(null),
                        prescription.stage() == Stage.CANCELLED,
                        dispensed.map(Fill::recalled).map(Recalled::lot).orElse(null),
                        draft.patient(),
                        draft.encounter().patientState(),
                        draft.drug().name(),
                        draft.drug().schedule(),
                        patient.address(),
                        patient.state(),
                        promised,
                        facts.state(),
                        facts.zone(),
                        facts.credentials(),
                        facts.staffCredentials(),
                        prescriber(reading, draft, at.atZone(facts.zone()).toLocalDate()),
                        rulebook)))
                .orElse(null);
    }

    /** What the prescriber holds where the patient is, on the day on which the drug leaves the pharmacy. */
    private static List<Credential> prescriber(Reading reading, Draft draft, LocalDate on) {
        return reading.licensure(draft.prescriber().value(), draft.encounter().patientState())
                .credentialsOn(on);
    }
}
