package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.Gatherer;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.FillCommand.CancelFill;
import health.fulfilment.core.prescription.FillCommand.CompleteFill;
import health.fulfilment.core.prescription.FillCommand.CompoundFill;
import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillCommand.LabelFill;
import health.fulfilment.core.prescription.FillCommand.LoseFill;
import health.fulfilment.core.prescription.FillCommand.RecallFacts;
import health.fulfilment.core.prescription.FillCommand.RecallFill;
import health.fulfilment.core.prescription.FillCommand.RecordPatientTold;
import health.fulfilment.core.prescription.FillCommand.ReleaseFill;
import health.fulfilment.core.prescription.FillCommand.ReturnFill;
import health.fulfilment.core.prescription.FillCommand.ReversalFacts;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.prescription.FillCommand.ReviewFill;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.AcceptanceFacts;
import health.fulfilment.core.prescription.OrderCommand.AnswerCancellation;
import health.fulfilment.core.prescription.OrderCommand.DeliveryFacts;
import health.fulfilment.core.prescription.OrderCommand.HoldOrder;
import health.fulfilment.core.prescription.OrderCommand.LiftOrderHold;
import health.fulfilment.core.prescription.OrderCommand.MarkDeliveryOverdue;
import health.fulfilment.core.prescription.OrderCommand.ReconsiderLicences;
import health.fulfilment.core.prescription.OrderCommand.RefuseOrder;
import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderCommand.RoutingFacts;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.OrderCommand.TransferFacts;
import health.fulfilment.core.prescription.OrderCommand.TransferFacts.Listed;
import health.fulfilment.core.prescription.OrderCommand.TransferOrder;
import health.fulfilment.core.prescription.OrderCommand.WithdrawOrder;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DiscardDraft;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ReviseDraft;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the decisions about a prescription rest on. Where there is no such prescription, there is nothing to gather. */
@Component
final class PrescriptionEvidence implements Gatherer<PrescriptionCommand> {

    private final Readings readings;
    private final ApprovalEvidence approvals;
    private final ReadyEvidence reviews;
    private final LicenceEvidence licences;
    private final Receptions receptions;
    private final Registered registered;
    private final Rulebook rulebook;

    PrescriptionEvidence(
            Readings readings,
            ApprovalEvidence approvals,
            ReadyEvidence reviews,
            LicenceEvidence licences,
            Receptions receptions,
            Registered registered,
            Rulebook rulebook) {
        this.readings = readings;
        this.approvals = approvals;
        this.reviews = reviews;
        this.licences = licences;
        this.receptions = receptions;
        this.registered = registered;
        this.rulebook = rulebook;
    }

    @Override
    public Class<PrescriptionCommand> commands() {
        return PrescriptionCommand.class;
    }

    @Override
    public PrescriptionCommand gather(PrescriptionCommand bare) {
        return switch (bare) {
            case DraftPrescription c ->
                new DraftPrescription(c.prescription(), c.context(), c.draft(), parties(c.draft()));
            case ReviseDraft c -> new ReviseDraft(c.prescription(), c.context(), c.draft(), parties(c.draft()));
            case DiscardDraft c -> c;
            case MarkReady c -> new MarkReady(c.prescription(), c.context(), reviews.of(c));
            case ApprovePrescription c ->
                new ApprovePrescription(
                        c.prescription(), c.context(), c.payloadDigest(), c.factors(), approvals.forDecision(c));
            case RoutePrescription c -> new RoutePrescription(c.prescription(), c.context(), candidates(c));
            case AcceptOrder c ->
                new AcceptOrder(
                        c.prescription(), c.context(), c.pharmacy(), c.pharmacist(), c.received(), acceptance(c));
            case RefuseOrder c ->
                new RefuseOrder(
                        c.prescription(),
                        c.context(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.reason(),
                        c.note(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case StartFill c ->
                new StartFill(
                        c.prescription(),
                        c.context(),
                        c.pharmacy(),
                        c.quantity(),
                        c.daysSupply(),
                        pharmacy(c, c.pharmacy(), null));
            case ReviewFill c ->
                new ReviewFill(
                        c.prescription(),
                        c.context(),
                        c.fill(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.redFlags(),
                        c.refusal(),
                        c.note(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case CompoundFill c ->
                new CompoundFill(
                        c.prescription(),
                        c.context(),
                        c.fill(),
                        c.pharmacy(),
                        c.batch(),
                        pharmacy(c, c.pharmacy(), null));
            case LabelFill c -> c;
            case LoseFill c -> c;
            case ReturnFill c -> c;
            case RecordPatientTold c -> c;
            case RecallFill c ->
                new RecallFill(c.prescription(), c.context(), c.fill(), c.lot(), c.reason(), whereabouts(c.fill()));
            case CorrectFillRecord c ->
                new CorrectFillRecord(
                        c.prescription(),
                        c.context(),
                        c.fill(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.field(),
                        c.value(),
                        c.reason(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case CancelFill c ->
                new CancelFill(
                        c.prescription(),
                        c.context(),
                        c.fill(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.reason(),
                        c.disposition(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case ReverseFill c ->
                new ReverseFill(
                        c.prescription(),
                        c.context(),
                        c.fill(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.reason(),
                        c.disposition(),
                        reversal(c));
            case DispenseFill c ->
                new DispenseFill(
                        c.prescription(),
                        c.context(),
                        c.fill(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.checks(),
                        c.payment(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case ReleaseFill c -> c;
            case CompleteFill c -> c;
            case MarkDeliveryOverdue c ->
                new MarkDeliveryOverdue(c.prescription(), c.context(), delivery(c.prescription()));
            case CancelPrescription c -> c;
            case AnswerCancellation c ->
                new AnswerCancellation(
                        c.prescription(),
                        c.context(),
                        c.pharmacy(),
                        c.pharmacist(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case HoldOrder c ->
                new HoldOrder(
                        c.prescription(),
                        c.context(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.reason(),
                        c.note(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case LiftOrderHold c ->
                new LiftOrderHold(
                        c.prescription(),
                        c.context(),
                        c.pharmacy(),
                        c.pharmacist(),
                        pharmacy(c, c.pharmacy(), c.pharmacist()));
            case ReconsiderLicences c ->
                new ReconsiderLicences(
                        c.prescription(),
                        c.context(),
                        licences.of(c.prescription(), c.context().at()));
            case WithdrawOrder c -> c;
            case TransferOrder c ->
                new TransferOrder(
                        c.prescription(),
                        c.context(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.to(),
                        c.toPharmacist(),
                        c.requestedByPatient(),
                        transfer(c));
        };
    }

    private Evidence<DraftFacts> parties(Draft draft) {
        Reading reading = readings.forDecision();
        Patient.Details patient = reading.patient(draft.patient()).details();
        boolean prescriberRegistered = reading.practitioner(draft.prescriber()).version() >= 0;
        return reading.evidence(new DraftFacts(patient == null ? null : patient.state(), prescriberRegistered));
    }

    private @Nullable Evidence<RoutingFacts> candidates(RoutePrescription c) {
        Reading reading = readings.forDecision();
        Draft draft = reading.prescription(c.prescription()).draft();
        if (draft == null) {
            return null;
        }
        PharmacyEvidence pharmacy = evidenceOf(reading, draft, c.context().at());
        List<PharmacyFacts> candidates = registered.pharmaciesStartingWith(draft.preferredPharmacy()).stream()
                .flatMap(id -> pharmacy.of(id, null).stream())
                .toList();
        return reading.evidence(new RoutingFacts(candidates, rulebook));
    }

    private @Nullable Evidence<PharmacyFacts> pharmacy(
            PrescriptionCommand c, PharmacyId id, @Nullable PharmacistId acting) {
        Reading reading = readings.forDecision();
        Prescription prescription = reading.prescription(c.prescription());
        Draft draft = prescription.draft();
        if (draft == null) {
            return null;
        }
        Optional<PharmacyFacts> facts =
                evidenceOf(reading, draft, c.context().at()).of(id, acting);
        return facts.map(reading::evidence).orElse(null);
    }

    private @Nullable Evidence<AcceptanceFacts> acceptance(AcceptOrder c) {
        Reading reading = readings.forDecision();
        Prescription rx = reading.prescription(c.prescription());
        Draft draft = rx.draft();
        if (draft == null) {
            return null;
        }
        return evidenceOf(reading, draft, c.context().at())
                .of(c.pharmacy(), c.pharmacist())
                .map(pharmacy -> reading.evidence(new AcceptanceFacts(pharmacy, receptions.of(rx, c))))
                .orElse(null);
    }

    /** None where there is no such prescription, or one of the pharmacies is not registered. */
    private @Nullable Evidence<TransferFacts> transfer(TransferOrder c) {
        Reading reading = readings.forDecision();
        Draft draft = reading.prescription(c.prescription()).draft();
        Pharmacy.Details from = reading.pharmacy(c.pharmacy()).details();
        Pharmacy.Details to = reading.pharmacy(c.to()).details();
        if (draft == null || from == null || to == null) {
            return null;
        }
        PharmacyEvidence pharmacy = evidenceOf(reading, draft, c.context().at());
        return reading.evidence(new TransferFacts(
                pharmacy.of(c.pharmacy(), c.pharmacist()).orElseThrow(),
                listed(from),
                pharmacy.of(c.to(), c.toPharmacist()).orElseThrow(),
                listed(to)));
    }

    private static Listed listed(Pharmacy.Details pharmacy) {
        return new Listed(pharmacy.business().name(), pharmacy.business().address(), pharmacy.dea());
    }

    /** Whether the parcel has left: hand-over and reversal of one fill cannot both come to pass. */
    private @Nullable Evidence<ReversalFacts> reversal(ReverseFill c) {
        Reading reading = readings.forDecision();
        Draft draft = reading.prescription(c.prescription()).draft();
        if (draft == null) {
            return null;
        }
        Parcel parcel = reading.shipment(ShipmentId.of(c.fill())).parcel();
        boolean handedOver = parcel != null && parcel.journey().handedOver() != null;
        return evidenceOf(reading, draft, c.context().at())
                .of(c.pharmacy(), c.pharmacist())
                .map(pharmacy -> reading.evidence(new ReversalFacts(pharmacy, handedOver)))
                .orElse(null);
    }

    /** Hand-over and recall of one fill cannot both come to pass without either knowing of the other. */
    private Evidence<RecallFacts> whereabouts(FillId fill) {
        Reading reading = readings.forDecision();
        Parcel parcel = reading.shipment(ShipmentId.of(fill)).parcel();
        return reading.evidence(
                parcel == null
                        ? new RecallFacts(false, false, false)
                        : new RecallFacts(
                                parcel.handedOver() != null,
                                parcel.delivered() != null,
                                parcel.returned() != null || parcel.inquiry().loss() != null));
    }

    private PharmacyEvidence evidenceOf(Reading reading, Draft draft, Instant at) {
        return new PharmacyEvidence(reading, draft, at, rulebook, registered);
    }

    /** Whether the parcel arrived, by the carrier's word: the prescription itself may not have heard of it yet. */
    private Evidence<DeliveryFacts> delivery(PrescriptionId prescription) {
        Reading reading = readings.forDecision();
        ShipmentId id = ShipmentId.of(FillId.of(prescription, 1));
        Parcel parcel = reading.shipment(id).parcel();
        return reading.evidence(
                new DeliveryFacts(parcel == null ? null : id, parcel != null && parcel.delivered() != null));
    }
}
