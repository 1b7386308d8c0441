package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.ROUTING;

import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderCommand.RoutingFacts;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionNotRoutable;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionRouted;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sending an approved prescription to the first pharmacy that may dispense to the patient's state. */
final class Routing {

    static final String NO_ELIGIBLE_PHARMACY = "NO_ELIGIBLE_PHARMACY";

    private Routing() {}

    static Decision<PrescriptionEvent> route(Prescription rx, RoutePrescription c) {
        Optional<Refusal> refusal = Access.mayRoute(c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), ROUTING))
                .or(() -> Holding.goesOn(rx));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        RoutingFacts facts = Evidence.required(c.evidence());
        List<PharmacyId> passedOver = new ArrayList<>();
        List<Question> asked = new ArrayList<>();
        for (PharmacyFacts candidate : facts.candidates()) {
            if (rx.handling().wasDeclinedBy(candidate.pharmacy())) {
                continue;
            }
            Question question = question(rx, candidate, c.context().at());
            asked.add(question);
            if (!Ruling.of(facts.rulebook(), question).refuses()) {
                return Decision.recorded(routed(c, candidate, passedOver, Ruling.of(facts.rulebook(), asked)));
            }
            passedOver.add(candidate.pharmacy());
        }
        Ruling ruling = Ruling.of(facts.rulebook(), asked);
        return Decision.refusedAndRecorded(
                nowhere(rx, ruling.findings(), passedOver.size()),
                new PrescriptionNotRoutable(
                        c.prescription(),
                        c.context().at(),
                        passedOver,
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked()));
    }

    private static PrescriptionRouted routed(
            RoutePrescription c, PharmacyFacts chosen, List<PharmacyId> passedOver, Ruling ruling) {
        return new PrescriptionRouted(
                c.prescription(),
                c.context().at(),
                chosen.pharmacy(),
                chosen.state(),
                passedOver,
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked());
    }

    /** Whether this pharmacy may dispense this prescription at that moment; asked again at acceptance and at each fill. */
    static PharmacyCase question(Prescription rx, PharmacyFacts pharmacy, Instant at) {
        Draft draft = rx.drafted();
        return new PharmacyCase(
                at,
                pharmacy.zone(),
                draft.encounter().patientState(),
                pharmacy.state(),
                draft.drug().schedule(),
                pharmacy.credentials(),
                pharmacy.pharmacy().value(),
                pharmacy.staffCredentials());
    }

    private static Refusal nowhere(Prescription rx, List<Finding> findings, int considered) {
        Optional<Finding> first =
                findings.stream().filter(f -> f.outcome() == Outcome.REFUSED).findFirst();
        String why = first.map(f -> " " + f.sentence()).orElse("");
        String citation = first.flatMap(f -> f.citations().stream().findFirst()).orElse(null);
        return new Refusal(
                Kind.RULE,
                NO_ELIGIBLE_PHARMACY,
                "None of " + considered + " known pharmacies may dispense this prescription to "
                        + rx.drafted().encounter().patientState() + "." + why,
                citation,
                findings);
    }
}
