package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.ANSWERING;

import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.AcceptanceFacts;
import health.fulfilment.core.prescription.OrderCommand.RefuseOrder;
import health.fulfilment.core.prescription.OrderEvent.OrderAcceptanceRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderAccepted;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pharmacist's answer to an order: the corresponding responsibility of 21 CFR 1306.04(a). */
final class Answering {

    private Answering() {}

    static Decision<PrescriptionEvent> accept(Prescription rx, AcceptOrder c) {
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), ANSWERING))
                .or(() -> Approving.signed(rx))
                .or(() -> Cancelling.notRequested(rx))
                .or(() -> Holding.goesOn(rx));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        AcceptanceFacts gathered = Evidence.required(c.evidence());
        PharmacyFacts facts = gathered.pharmacy();
        Optional<Refusal> stranger =
                Pharmacists.practisesThere(c.pharmacist(), facts).or(() -> Moving.moved(rx, facts));
        if (stranger.isPresent()) {
            return Decision.refused(stranger.get());
        }
        Reception reception = Objects.requireNonNull(gathered.reception(), "what is accepted was received");
        if (reception.fault() != null) {
            return refused(c, Ruling.of(facts.rulebook()), reception.fault(), reception.compared());
        }
        Instant at = c.context().at();
        Ruling ruling = Ruling.of(
                facts.rulebook(), Routing.question(rx, facts, at), Pharmacists.question(rx, c.pharmacist(), facts, at));
        return ruling.refuses()
                ? refused(c, ruling, Refusal.byRule(ruling.findings()), null)
                : accepted(c, ruling, reception);
    }

    private static Decision<PrescriptionEvent> accepted(AcceptOrder c, Ruling ruling, Reception reception) {
        return Decision.recorded(new OrderAccepted(
                c.prescription(),
                c.context().at(),
                c.pharmacy(),
                c.pharmacist(),
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked(),
                Objects.requireNonNull(reception.receipt(), "what is without fault has a receipt")));
    }

    private static Decision<PrescriptionEvent> refused(
            AcceptOrder c, Ruling ruling, Refusal no, Reception.@Nullable Compared compared) {
        return Decision.refusedAndRecorded(
                no,
                new OrderAcceptanceRefused(
                        c.prescription(),
                        c.context().at(),
                        c.pharmacy(),
                        c.pharmacist(),
                        no.code(),
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked(),
                        compared));
    }

    /** Also after acceptance, as long as no fill was started. */
    static Decision<PrescriptionEvent> refuse(Prescription rx, RefuseOrder c) {
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> rx.stage() == Stage.ACCEPTED ? nothingFilled(rx) : OutOfPlace.refusal(rx.stage(), ANSWERING))
                .or(() -> Cancelling.notRequested(rx));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        Ruling licence = Ruling.of(
                facts.rulebook(),
                Pharmacists.question(rx, c.pharmacist(), facts, c.context().at()));
        return Pharmacists.practisesThere(c.pharmacist(), facts)
                .or(() -> licence.refuses() ? Optional.of(Refusal.byRule(licence.findings())) : Optional.empty())
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> new Decision<>(declined(rx, c), null));
    }

    private static List<PrescriptionEvent> declined(Prescription rx, RefuseOrder c) {
        boolean reroute = c.reason().ofThisPharmacyOnly();
        List<PrescriptionEvent> events = new ArrayList<>();
        if (reroute) {
            events.addAll(Holding.endWithThePharmacy(rx, c.context().at()));
        }
        events.add(new OrderRefused(
                c.prescription(), c.context().at(), c.pharmacy(), c.pharmacist(), c.reason(), c.note(), reroute));
        return events;
    }

    private static Optional<Refusal> nothingFilled(Prescription rx) {
        return rx.ledger().fills().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.stage(
                        "FILL_STARTED", "A fill of this order was started; the order can no longer be declined."));
    }
}
