package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.axon.PrescriptionFixture.matching;
import static health.fulfilment.core.axon.PrescriptionFixture.refusal;
import static health.fulfilment.core.prescription.SampleOrder.AGENT;
import static health.fulfilment.core.prescription.SampleOrder.COMPLIANCE;
import static health.fulfilment.core.prescription.SampleOrder.DIGEST;
import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.EASTERN;
import static health.fulfilment.core.prescription.SampleOrder.LICENCES;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.RULES;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static health.fulfilment.core.prescription.SampleOrder.by;
import static health.fulfilment.core.prescription.SampleOrder.licensed;
import static health.fulfilment.core.prescription.SampleOrder.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApprovalRefused;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.prescription.Signature;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An approval, judged by the law of the day. */
class PrescriptionApprovalTest {

    @Test
    @DisplayName("fixes issue date, last fill date, delivery window, findings and the evidence it rests on")
    void approved() {
        Ruling ruling =
                OrderStory.ready().state().assess(Evidence.required(SampleOrder.approvalEvidence(licensed())), MONDAY);
        given(OrderStory.ready(), SampleOrder.approve(DOCTOR))
                .expectEvents(new PrescriptionApproved(
                        RX,
                        MONDAY,
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2027, 5, 2),
                        DIGEST,
                        List.of("totp"),
                        "header..signature",
                        new DeliveryWindow(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 7), EASTERN),
                        RULES.version(),
                        ruling.findings(),
                        List.of(LICENCES),
                        ruling.asked(),
                        new Signature(List.of("leaf"), sealed("canonical"), sealed("text"), "I sign.", "review/1")))
                .expectResultMessagePayload(new Answer(RX.value(), 2, null));
    }

    @Test
    @DisplayName("without a licence is refused with its citation, and the refusal is recorded with every finding")
    void unlicensed() {
        given(OrderStory.ready(), SampleOrder.approve(DOCTOR, MONDAY, List.of()))
                .expectResultMessagePayloadMatching(matching(answer -> {
                    assertThat(answer.version()).isEqualTo(2);
                    assertThat(answer.refusal()).isNotNull().satisfies(refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Kind.RULE);
                        assertThat(refusal.code()).isEqualTo("PRESCRIBER_NOT_AUTHORIZED");
                        assertThat(refusal.citation()).isEqualTo("Fla. Stat. 456.47");
                    });
                }));
        PrescriptionEvent last = OrderStory.ready()
                .whatever(SampleOrder.approve(DOCTOR, MONDAY, List.of()))
                .events()
                .getLast();
        assertThat(last)
                .isInstanceOfSatisfying(
                        PrescriptionApprovalRefused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::outcome)
                                .contains(Outcome.REFUSED, Outcome.MET));
    }

    @Test
    @DisplayName("that was refused leaves the prescription ready: it may be approved once the licence is there")
    void later() {
        OrderStory refused = OrderStory.ready().whatever(SampleOrder.approve(DOCTOR, MONDAY, List.of()));
        assertThat(refused.state().stage()).isEqualTo(Stage.READY);
        assertThat(refused.then(SampleOrder.approve(DOCTOR)).state().stage()).isEqualTo(Stage.APPROVED);
    }

    @Test
    @DisplayName(
            "is judged by the day: what is lawful on the last day of 2026 is assessed as unlawful for the second of 2027")
    void byTheDay() {
        Instant newYear = Instant.parse("2027-01-02T15:00:00Z");
        given(OrderStory.ready(), SampleOrder.approve(DOCTOR, newYear, licensed()))
                .expectResultMessagePayloadMatching(matching(refusal("TELEMED_FLEX_EXPIRED")));
        assertThat(OrderStory.ready()
                        .state()
                        .assess(SampleOrder.approvalEvidence(licensed()).facts(), newYear)
                        .findings())
                .extracting(Finding::code)
                .contains("TELEMED_FLEX_EXPIRED");
    }

    @Test
    @DisplayName("of anything but what was reviewed, by anyone but the prescriber, or with no factor is refused")
    void wrong() {
        Evidence<PrescriptionCommand.ApprovalFacts> evidence = SampleOrder.approvalEvidence(licensed());
        expectRefusal(
                OrderStory.ready(),
                new ApprovePrescription(RX, by(DOCTOR), "sha256:other", List.of("totp"), evidence),
                "CHANGED_SINCE_READY");
        expectRefusal(
                OrderStory.ready(),
                new ApprovePrescription(RX, by(DOCTOR), DIGEST, List.of(), evidence),
                "TWO_FACTOR_MISSING");
        expectRefusal(OrderStory.ready(), SampleOrder.approve(AGENT), "SIGNER_NOT_PRESCRIBER");
        expectRefusal(OrderStory.ready(), SampleOrder.approve(COMPLIANCE), "SIGNER_NOT_PRESCRIBER");
    }

    @Test
    @DisplayName("of before signatures were made is shown and cancelled, but neither accepted nor filled")
    void unsigned() {
        expectRefusal(OrderStory.routed().unsigned(), SampleOrder.accept(SHOP), "UNSIGNED_RX");
        expectRefusal(OrderStory.accepted().unsigned(), SampleOrder.startFill(SHOP), "UNSIGNED_RX");
        expectRefusal(OrderStory.labelled().unsigned(), SampleOrder.dispense(SHOP), "UNSIGNED_RX");
        assertThat(OrderStory.approved()
                        .unsigned()
                        .then(SampleOrder.cancel(DOCTOR))
                        .state()
                        .stage())
                .isEqualTo(Stage.CANCELLED);
    }
}
