package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.shared.Decision;
import java.util.ArrayList;
import java.util.List;

/** What has happened to the sample order so far. Each chapter is decided and folded by the code under test. */
public record OrderStory(Prescription state, List<PrescriptionEvent> events) {

    public static OrderStory untold() {
        return new OrderStory(Prescription.absent(), List.of());
    }

    public static OrderStory drafted() {
        return untold().then(SampleOrder.draft(DOCTOR));
    }

    public static OrderStory ready() {
        return drafted().then(SampleOrder.markReady(DOCTOR, 0));
    }

    public static OrderStory approved() {
        return ready().then(SampleOrder.approve(DOCTOR));
    }

    public static OrderStory notRoutable() {
        return approved().whatever(SampleOrder.route());
    }

    public static OrderStory routed() {
        return approved().then(SampleOrder.route(SampleOrder.eligible(PHARMACY)));
    }

    public static OrderStory accepted() {
        return routed().then(SampleOrder.accept(SHOP));
    }

    public static OrderStory refusedByPharmacy() {
        return routed().then(SampleOrder.refuse(SHOP));
    }

    /** Another pharmacy may well take it. */
    public static OrderStory outOfStock() {
        return routed().then(SampleOrder.refuse(SHOP, OrderRefusalReason.OUT_OF_STOCK));
    }

    public static OrderStory fillStarted() {
        return accepted().then(SampleOrder.startFill(SHOP));
    }

    public static OrderStory reviewed() {
        return fillStarted().then(SampleOrder.review(SHOP));
    }

    public static OrderStory compounded() {
        return reviewed().then(SampleOrder.compound(SHOP));
    }

    public static OrderStory labelled() {
        return compounded().then(SampleOrder.label(SHOP));
    }

    public static OrderStory refusedInReview() {
        return fillStarted().then(SampleOrder.refuseInReview(SHOP));
    }

    public static OrderStory dispensed() {
        return labelled().then(SampleOrder.dispense(SHOP));
    }

    public static OrderStory released() {
        return dispensed().then(SampleOrder.release(FLOW));
    }

    public static OrderStory delivered() {
        return released().then(SampleOrder.complete(FLOW));
    }

    public static OrderStory fillCancelled() {
        return fillStarted().then(SampleOrder.cancelFill(SHOP));
    }

    public static OrderStory reversed() {
        return dispensed().then(SampleOrder.reverse(SHOP));
    }

    public static OrderStory lost() {
        return released().then(SampleOrder.lose(FLOW));
    }

    public static OrderStory returned() {
        return released().then(SampleOrder.giveBack(FLOW));
    }

    public static OrderStory recalled() {
        return delivered().then(SampleOrder.recall(FLOW));
    }

    public static OrderStory discarded() {
        return drafted().then(SampleOrder.discard(DOCTOR));
    }

    public static OrderStory cancelled() {
        return approved().then(SampleOrder.cancel(DOCTOR));
    }

    public static OrderStory cancellationRequested() {
        return accepted().then(SampleOrder.cancel(DOCTOR));
    }

    /** The parcel is on its way, and the prescriber ends the prescription. */
    public static OrderStory stopped() {
        return released().then(SampleOrder.cancel(DOCTOR)).then(SampleOrder.answerCancellation(SHOP));
    }

    public static OrderStory held() {
        return accepted().then(SampleOrder.hold(SHOP));
    }

    public static OrderStory withdrawn() {
        return routed().then(SampleOrder.withdraw(FLOW));
    }

    /** At the other pharmacy now. */
    public static OrderStory transferred() {
        return accepted().then(SampleOrder.transfer(SHOP));
    }

    /** As it was recorded before signatures were made. */
    public OrderStory unsigned() {
        List<PrescriptionEvent> before = events.stream()
                .map(event -> event instanceof PrescriptionApproved e ? unsigned(e) : event)
                .toList();
        Prescription folded = Prescription.absent();
        for (PrescriptionEvent event : before) {
            folded = folded.evolve(event);
        }
        return new OrderStory(folded, before);
    }

    private static PrescriptionEvent unsigned(PrescriptionApproved e) {
        return new PrescriptionApproved(
                e.prescription(),
                e.at(),
                e.issuedOn(),
                e.lastFillOn(),
                e.payloadDigest(),
                e.factors(),
                "none, sandbox",
                e.promised(),
                e.rulebook(),
                e.findings(),
                e.evidence(),
                e.asked(),
                null);
    }

    /** A chapter that must not be refused. */
    public OrderStory then(PrescriptionCommand command) {
        assertThat(state.decide(command).refusal()).isNull();
        return whatever(command);
    }

    public OrderStory whatever(PrescriptionCommand command) {
        Decision<PrescriptionEvent> decision = state.decide(command);
        List<PrescriptionEvent> more = new ArrayList<>(events);
        Prescription after = state;
        for (PrescriptionEvent event : decision.events()) {
            more.add(event);
            after = after.evolve(event);
        }
        return new OrderStory(after, List.copyOf(more));
    }
}
