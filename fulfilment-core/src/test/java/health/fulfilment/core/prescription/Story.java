package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Decision;
import java.util.ArrayList;
import java.util.List;

/** What has happened to the sample order so far. Each chapter is decided and folded by the code under test. */
public record Story(Prescription state, List<PrescriptionEvent> events) {

    public static Story untold() {
        return new Story(Prescription.absent(), List.of());
    }

    public static Story drafted() {
        return untold().then(SampleOrder.draft(DOCTOR));
    }

    public static Story ready() {
        return drafted().then(SampleOrder.markReady(DOCTOR, 0));
    }

    public static Story approved() {
        return ready().then(SampleOrder.approve(DOCTOR));
    }

    public static Story notRoutable() {
        return approved().whatever(SampleOrder.route());
    }

    public static Story routed() {
        return approved().then(SampleOrder.route(SampleOrder.eligible(PHARMACY)));
    }

    public static Story accepted() {
        return routed().then(SampleOrder.accept(SHOP));
    }

    public static Story refusedByPharmacy() {
        return routed().then(SampleOrder.refuse(SHOP));
    }

    public static Story fillStarted() {
        return accepted().then(SampleOrder.startFill(SHOP));
    }

    public static Story dispensed() {
        return fillStarted().then(SampleOrder.dispense(SHOP));
    }

    public static Story released() {
        return dispensed().then(SampleOrder.release(FLOW));
    }

    public static Story delivered() {
        return released().then(SampleOrder.complete(FLOW));
    }

    public static Story discarded() {
        return drafted().then(SampleOrder.discard(DOCTOR));
    }

    public static Story cancelled() {
        return routed().then(SampleOrder.cancel(DOCTOR));
    }

    /** A chapter that must not be refused. */
    public Story then(PrescriptionCommand command) {
        assertThat(state.decide(command).refusal()).isNull();
        return whatever(command);
    }

    public Story whatever(PrescriptionCommand command) {
        Decision<PrescriptionEvent> decision = state.decide(command);
        List<PrescriptionEvent> more = new ArrayList<>(events);
        Prescription after = state;
        for (PrescriptionEvent event : decision.events()) {
            more.add(event);
            after = after.evolve(event);
        }
        return new Story(after, List.copyOf(more));
    }
}
