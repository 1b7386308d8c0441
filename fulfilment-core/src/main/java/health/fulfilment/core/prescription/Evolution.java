package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillReviewed;
import health.fulfilment.core.prescription.OrderEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.OrderEvent.FillRefused;
import health.fulfilment.core.prescription.OrderEvent.FillStarted;
import health.fulfilment.core.prescription.OrderEvent.OrderAcceptanceRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderAccepted;
import health.fulfilment.core.prescription.OrderEvent.OrderHeld;
import health.fulfilment.core.prescription.OrderEvent.OrderHoldLifted;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredIn;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredOut;
import health.fulfilment.core.prescription.OrderEvent.OrderWithdrawn;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionNotRoutable;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionRouted;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationRequested;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApprovalRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDiscarded;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDraftRevised;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionMarkedReady;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one fold of a prescription. Remembers; checks nothing. One event, one copy, changed in a few places. */
final class Evolution {

    private @Nullable PrescriptionId id;
    private final long version;
    private Stage stage;
    private @Nullable Draft draft;
    private @Nullable Ready ready;
    private @Nullable Approval approval;
    private @Nullable Order order;
    private List<Fill> fills;
    private @Nullable Cancellation cancellation;
    private @Nullable LocalDate overdueSince;
    private @Nullable Judgement judgement;
    private Handling handling;

    private Evolution(Prescription before) {
        id = before.id();
        version = before.version() + 1;
        stage = before.stage();
        draft = before.draft();
        ready = before.ready();
        approval = before.approval();
        order = before.order();
        fills = before.fills();
        cancellation = before.cancellation();
        overdueSince = before.overdueSince();
        judgement = before.lastJudgement();
        handling = before.handling();
    }

    static Prescription of(Prescription before, PrescriptionEvent event) {
        Evolution next = new Evolution(before);
        switch (event) {
            case PrescriptionDrafted e -> next.drafted(e);
            case PrescriptionDraftRevised e -> next.revised(e);
            case PrescriptionDiscarded _ -> next.stage = Stage.DISCARDED;
            case PrescriptionMarkedReady e -> next.markedReady(e);
            case PrescriptionApproved e -> next.approved(e);
            case PrescriptionApprovalRefused e ->
                next.judgement = new Judgement(e.at(), e.code(), e.rulebook(), e.findings(), e.evidence());
            case PrescriptionRouted e -> next.routed(e);
            case PrescriptionNotRoutable e -> next.notRoutable(e);
            case OrderAccepted e -> next.accepted(e, before);
            case OrderAcceptanceRefused e ->
                next.judgement = new Judgement(e.at(), e.code(), e.rulebook(), e.findings(), e.evidence());
            case OrderRefused e -> next.refused(e, before);
            case FillStarted e -> next.started(e);
            case FillRefused e ->
                next.judgement = new Judgement(e.at(), e.code(), e.rulebook(), e.findings(), e.evidence());
            case FillEvent e -> next.fill(e);
            case DeliveryOverdue e -> next.overdueSince = e.dueOn();
            case PrescriptionCancelled e -> next.cancelled(e);
            case CancellationRequested e ->
                next.handling = next.handling.asked(new Handling.Request(e.at(), e.reason()));
            case PrescriptionStopped e -> next.stopped(e);
            case OrderHeld e -> next.handling = next.handling.held(e.hold());
            case OrderHoldLifted e -> next.handling = next.handling.lifted(e.key());
            case OrderWithdrawn e -> next.atNoPharmacy(new Handling.Declined(e.pharmacy(), e.at(), e.why()));
            case OrderTransferredOut e ->
                next.judgement = new Judgement(e.at(), null, e.rulebook(), e.findings(), e.evidence());
            case OrderTransferredIn e -> next.transferred(e);
            case OrderTransferRefused e ->
                next.judgement = new Judgement(e.at(), e.code(), e.rulebook(), e.findings(), e.evidence());
        }
        return next.done();
    }

    private void drafted(PrescriptionDrafted e) {
        id = e.prescription();
        stage = Stage.DRAFT;
        draft = e.draft();
    }

    private void revised(PrescriptionDraftRevised e) {
        stage = Stage.DRAFT;
        draft = e.draft();
        ready = null;
    }

    private void markedReady(PrescriptionMarkedReady e) {
        stage = Stage.READY;
        ready = new Ready(e.at(), e.payloadDigest(), e.canonical(), e.reviewText(), e.statement());
    }

    private void approved(PrescriptionApproved e) {
        Judgement said = new Judgement(e.at(), null, e.rulebook(), e.findings(), e.evidence());
        stage = Stage.APPROVED;
        judgement = said;
        approval = new Approval(
                e.at(),
                e.issuedOn(),
                e.lastFillOn(),
                e.payloadDigest(),
                e.factors(),
                e.signature(),
                e.signed(),
                e.promised(),
                said);
    }

    private void routed(PrescriptionRouted e) {
        stage = Stage.ROUTED;
        order = Order.routedTo(e.pharmacy(), e.pharmacyState(), e.at());
        judgement = new Judgement(e.at(), null, e.rulebook(), e.findings(), e.evidence());
    }

    private void notRoutable(PrescriptionNotRoutable e) {
        stage = Stage.NOT_ROUTABLE;
        judgement = new Judgement(e.at(), Routing.NO_ELIGIBLE_PHARMACY, e.rulebook(), e.findings(), e.evidence());
    }

    private void accepted(OrderAccepted e, Prescription before) {
        stage = Stage.ACCEPTED;
        order = before.routed().acceptedBy(e.pharmacist(), e.at(), e.receipt());
    }

    private void refused(OrderRefused e, Prescription before) {
        if (Boolean.TRUE.equals(e.reroute())) {
            atNoPharmacy(new Handling.Declined(e.pharmacy(), e.at(), Handling.Why.DECLINED));
            return;
        }
        stage = Stage.REFUSED;
        order = before.routed().refusedBy(e.pharmacist(), e.at(), e.reason());
    }

    private void started(FillStarted e) {
        List<Fill> more = new ArrayList<>(fills);
        more.add(Fill.started(e.fill(), e.pharmacy(), e.quantity(), e.daysSupply(), e.startedOn()));
        fills = more;
        judgement = new Judgement(e.at(), null, e.rulebook(), e.findings(), e.evidence());
    }

    private void fill(FillEvent e) {
        fills = fills.stream()
                .map(f -> f.id().equals(e.fill()) ? f.after(e) : f)
                .toList();
        switch (e) {
            case FillReviewed j -> judgement = new Judgement(j.at(), null, j.rulebook(), j.findings(), j.evidence());
            case FillDispensed j -> judgement = new Judgement(j.at(), null, j.rulebook(), j.findings(), j.evidence());
            default -> {}
        }
    }

    private void cancelled(PrescriptionCancelled e) {
        stage = Stage.CANCELLED;
        fills = fills.stream().map(Fill::withdrawn).toList();
        cancellation = new Cancellation(e.at(), e.reason());
        handling = handling.asked(null);
    }

    private void stopped(PrescriptionStopped e) {
        stage = Stage.STOPPED;
        fills = fills.stream().map(Fill::withdrawn).toList();
        cancellation = new Cancellation(e.at(), e.reason());
        handling = handling.asked(null);
    }

    private void atNoPharmacy(Handling.Declined by) {
        stage = Stage.APPROVED;
        order = null;
        handling = handling.left(by);
    }

    private void transferred(OrderTransferredIn e) {
        PharmacyId to = e.receiver().pharmacy();
        stage = Stage.ROUTED;
        order = Order.routedTo(to, e.receiverState(), e.at());
        handling = handling.moved(new Handling.Transfer(
                e.at(),
                e.sender().pharmacy(),
                e.sender().pharmacist(),
                to,
                e.receiver().pharmacist()));
    }

    private Prescription done() {
        return new Prescription(
                id,
                version,
                stage,
                draft,
                ready,
                approval,
                order,
                fills,
                cancellation,
                overdueSince,
                judgement,
                handling);
    }
}
