package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.prescription.SampleOrder.AGENT;
import static health.fulfilment.core.prescription.SampleOrder.DIGEST;
import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.by;
import static health.fulfilment.core.prescription.SampleOrder.licensed;

import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionDrafted;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.rules.State;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A draft, until it is ready to sign. */
class PrescriptionDraftTest {

    @Test
    @DisplayName("is written by the prescriber, and its events say whose treatment and which state they are about")
    void written() {
        given(OrderStory.untold(), SampleOrder.draft(DOCTOR))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new PrescriptionDrafted(RX, MONDAY, SampleOrder.draft()))
                .expectResultMessagePayload(new Answer(RX.value(), 0, null));
    }

    @Test
    @DisplayName("may be prepared by the prescriber's agent, but not marked ready by one (21 CFR 1311.120(b)(10))")
    void byAgent() {
        given(OrderStory.untold(), SampleOrder.draft(AGENT))
                .expectEvents(OrderStory.drafted().events().getFirst());
        expectRefusal(OrderStory.drafted(), SampleOrder.markReady(AGENT, 0), "READY_BY_PRESCRIBER_ONLY");
    }

    @Test
    @DisplayName("is refused for an unknown patient, an unknown prescriber, or a patient who lives elsewhere")
    void unknown() {
        expectRefusal(OrderStory.untold(), draftKnowing(new DraftFacts(null, true)), "PATIENT_NOT_REGISTERED");
        expectRefusal(
                OrderStory.untold(), draftKnowing(new DraftFacts(SampleOrder.FL, false)), "PRESCRIBER_NOT_REGISTERED");
        expectRefusal(
                OrderStory.untold(), draftKnowing(new DraftFacts(new State("GA"), true)), "PATIENT_STATE_MISMATCH");
    }

    private DraftPrescription draftKnowing(DraftFacts facts) {
        return new DraftPrescription(RX, by(DOCTOR), SampleOrder.draft(), new Evidence<>(facts, List.of()));
    }

    @Test
    @DisplayName("that is revised must be reviewed again before it can be approved")
    void revised() {
        OrderStory revised = OrderStory.ready().then(SampleOrder.revise(DOCTOR));
        expectRefusal(revised, SampleOrder.approve(DOCTOR), "NOT_READY");
    }

    @Test
    @DisplayName("that changed after it was rendered for review is not what was reviewed")
    void renderedEarlier() {
        OrderStory revised = OrderStory.drafted().then(SampleOrder.revise(DOCTOR));
        expectRefusal(revised, SampleOrder.markReady(DOCTOR, 0), "VERSION_STALE");
    }

    @Test
    @DisplayName("is not touched by whoever acts on an older version (If-Match)")
    void stale() {
        ApprovePrescription late = new ApprovePrescription(
                RX, new Context(DOCTOR, MONDAY, 0L), DIGEST, List.of("totp"), SampleOrder.approvalEvidence(licensed()));
        expectRefusal(OrderStory.ready(), late, "VERSION_STALE");
    }
}
