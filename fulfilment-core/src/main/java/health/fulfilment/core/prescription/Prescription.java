package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.FillCommand.CancelFill;
import health.fulfilment.core.prescription.FillCommand.CompleteFill;
import health.fulfilment.core.prescription.FillCommand.CompoundFill;
import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillCommand.LabelFill;
import health.fulfilment.core.prescription.FillCommand.LoseFill;
import health.fulfilment.core.prescription.FillCommand.RecallFill;
import health.fulfilment.core.prescription.FillCommand.RecordPatientTold;
import health.fulfilment.core.prescription.FillCommand.ReleaseFill;
import health.fulfilment.core.prescription.FillCommand.ReturnFill;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.prescription.FillCommand.ReviewFill;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.AnswerCancellation;
import health.fulfilment.core.prescription.OrderCommand.HoldOrder;
import health.fulfilment.core.prescription.OrderCommand.LiftOrderHold;
import health.fulfilment.core.prescription.OrderCommand.MarkDeliveryOverdue;
import health.fulfilment.core.prescription.OrderCommand.ReconsiderLicences;
import health.fulfilment.core.prescription.OrderCommand.RefuseOrder;
import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.OrderCommand.TransferOrder;
import health.fulfilment.core.prescription.OrderCommand.WithdrawOrder;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovalFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DiscardDraft;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionCommand.ReviseDraft;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One prescription and the order made of it, as its events tell it. To whoever may not know of it, it does not exist; every
 * other request gets an event or a refusal with a code and a sentence, at every stage. Does not say where a parcel is: that
 * is the shipment's to say.
 *
 * @param id absent only while {@link Stage#ABSENT}
 * @param ready what was marked ready to sign, absent while a draft
 * @param approval absent before approval
 * @param order the pharmacy's part, absent before routing
 * @param fills in the order in which they were started, withdrawn ones included
 * @param overdueSince last promised day, once it ended with nothing delivered
 * @param lastJudgement what the rules said when they were last asked, absent before
 * @param handling holds, requests and moves between pharmacies
 */
public record Prescription(
        @Nullable PrescriptionId id,
        long version,
        Stage stage,
        @Nullable Draft draft,
        @Nullable Ready ready,
        @Nullable Approval approval,
        @Nullable Order order,
        List<Fill> fills,
        @Nullable Cancellation cancellation,
        @Nullable LocalDate overdueSince,
        @Nullable Judgement lastJudgement,
        Handling handling)
        implements Noun<Prescription, PrescriptionCommand, PrescriptionEvent> {

    public Prescription {
        fills = List.copyOf(fills);
    }

    public static Prescription absent() {
        return new Prescription(
                null, -1, Stage.ABSENT, null, null, null, null, List.of(), null, null, null, Handling.NONE);
    }

    @Override
    public Decision<PrescriptionEvent> decide(PrescriptionCommand command) {
        Optional<Refusal> refusal = command instanceof DraftPrescription
                ? command.context().staleAt(version)
                : Access.knows(this, command.context().actor())
                        .or(() -> command.context().staleAt(version));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return switch (command) {
            case DraftPrescription c -> Drafting.draft(this, c);
            case ReviseDraft c -> Drafting.revise(this, c);
            case DiscardDraft c -> Drafting.discard(this, c);
            case MarkReady c -> Drafting.markReady(this, c);
            case ApprovePrescription c -> Approving.approve(this, c);
            case RoutePrescription c -> Routing.route(this, c);
            case AcceptOrder c -> Answering.accept(this, c);
            case RefuseOrder c -> Answering.refuse(this, c);
            case StartFill c -> Filling.start(this, c);
            case ReviewFill c -> Reviewing.review(this, c);
            case CompoundFill c -> Preparing.compound(this, c);
            case LabelFill c -> Preparing.label(this, c);
            case DispenseFill c -> Filling.dispense(this, c);
            case ReleaseFill c -> Parcels.release(this, c);
            case CompleteFill c -> Parcels.complete(this, c);
            case LoseFill c -> Parcels.lose(this, c);
            case ReturnFill c -> Parcels.giveBack(this, c);
            case RecallFill c -> Recalling.recall(this, c);
            case RecordPatientTold c -> Recalling.told(this, c);
            case CancelFill c -> GivingUp.cancel(this, c);
            case ReverseFill c -> GivingUp.reverse(this, c);
            case CorrectFillRecord c -> Correcting.correct(this, c);
            case CancelPrescription c -> Cancelling.cancel(this, c);
            case AnswerCancellation c -> Cancelling.answer(this, c);
            case HoldOrder c -> Holding.hold(this, c);
            case LiftOrderHold c -> Holding.lift(this, c);
            case ReconsiderLicences c -> LicenceHolds.reconsider(this, c);
            case WithdrawOrder c -> Transferring.withdraw(this, c);
            case TransferOrder c -> Transferring.transfer(this, c);
            case MarkDeliveryOverdue c -> Promising.markOverdue(this, c);
        };
    }

    @Override
    public Prescription evolve(PrescriptionEvent event) {
        return Evolution.of(this, event);
    }

    /** Every rule on issuing this prescription, at that moment or a future one: the same question that approval asks. */
    public Ruling assess(ApprovalFacts facts, Instant at) {
        return Ruling.of(facts.rulebook(), Approving.question(this, facts, at));
    }

    /** {@code patient}, and {@code state}: where the patient was at the encounter. */
    @Override
    public Map<String, String> tags() {
        return draft == null
                ? Map.of()
                : Map.of(
                        "patient",
                        draft.patient().value(),
                        "state",
                        draft.encounter().patientState().code());
    }

    /** The quantity ledger: only what exists can have one. */
    public Ledger ledger() {
        return Ledger.of(drafted(), fills);
    }

    public Optional<Fill> fill(FillId wanted) {
        return fills.stream().filter(f -> f.id().equals(wanted)).findFirst();
    }

    /** Whether any drug was dispensed on it. */
    public boolean dispensed() {
        return fills.stream().anyMatch(Fill::wasDispensed);
    }

    /** Whether any fill reached the patient. */
    public boolean delivered() {
        return fills.stream().anyMatch(f -> f.deliveredOn() != null);
    }

    /** The promised days of delivery, absent before approval. */
    public @Nullable DeliveryWindow promised() {
        return approval == null ? null : approval.promised();
    }

    /** The pharmacy that holds or held the order, absent before routing. */
    public @Nullable PharmacyId pharmacy() {
        return order == null ? null : order.pharmacy();
    }

    /** What the rules said when they were last asked. */
    public List<Finding> findings() {
        return lastJudgement == null ? List.of() : lastJudgement.findings();
    }

    /**
     * Approved, and neither cancelled nor declined by its pharmacy: what rules that span prescriptions count. One that was
     * ended after something had left the pharmacy counts as well: the patient has it.
     */
    public boolean inForce() {
        return switch (stage) {
            case APPROVED, ROUTED, NOT_ROUTABLE, ACCEPTED, STOPPED -> true;
            case ABSENT, DRAFT, READY, REFUSED, DISCARDED, CANCELLED -> false;
        };
    }

    Draft drafted() {
        return present(draft, "draft");
    }

    Ready marked() {
        return present(ready, "review");
    }

    Approval approved() {
        return present(approval, "approval");
    }

    Order routed() {
        return present(order, "order");
    }

    private <T> T present(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalStateException("a prescription at stage " + stage + " has no " + name);
        }
        return part;
    }
}
