package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.State;
import java.util.List;
import java.util.Optional;

/**
 * A patient who moves to another state after the prescription was signed. Everything was judged for the state of the
 * encounter: prescriber, pharmacy and law. What is judged later is not judged for a state where nobody takes the drug.
 */
final class Moving {

    private Moving() {}

    static Optional<Refusal> moved(Prescription rx, PharmacyFacts facts) {
        State issuedFor = rx.drafted().encounter().patientState();
        return facts.patientLivesIn().equals(issuedFor)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "PATIENT_MOVED",
                        "It was prescribed to a patient in " + issuedFor + " who lives in " + facts.patientLivesIn()
                                + " now: that needs a new prescription, judged for " + facts.patientLivesIn() + ".",
                        "21 U.S.C. 822(c)(3); policy: moves to another state",
                        List.of()));
    }
}
