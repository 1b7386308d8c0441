package health.fulfilment.api.registry;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Order;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.registry.Patient;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may know of a patient: whoever registered or treats the patient, dispenses to the patient, or inspects. */
@Component
class PatientAccess {

    private final Nouns nouns;

    PatientAccess(Nouns nouns) {
        this.nouns = nouns;
    }

    boolean knows(Caller caller, Patient.Details patient) {
        String holder = caller.actor().holder();
        return switch (caller.actor().role()) {
            case PRESCRIBER, AGENT ->
                holder != null
                        && (registered(holder, patient) || therapy(patient).anyMatch(rx -> treats(holder, rx)));
            case PHARMACY -> holder != null && therapy(patient).anyMatch(rx -> dispenses(holder, rx));
            case AUDITOR ->
                caller.mayLookInto(patient.state()) || therapy(patient).anyMatch(rx -> inspects(caller, rx));
            case COMPLIANCE -> true;
            case CARRIER, OPERATOR, SYSTEM -> false;
        };
    }

    /** Compliance keeps the register and needs nobody's birth date for it. */
    boolean seesPersonalData(Caller caller) {
        return switch (caller.actor().role()) {
            case PRESCRIBER, AGENT, PHARMACY, AUDITOR -> true;
            case COMPLIANCE, CARRIER, OPERATOR, SYSTEM -> false;
        };
    }

    private Stream<Prescription> therapy(Patient.Details patient) {
        return nouns.therapy(patient.id()).prescriptions().stream();
    }

    private static boolean registered(String holder, Patient.Details patient) {
        return patient.registeredBy() != null && patient.registeredBy().value().equals(holder);
    }

    private static boolean treats(String holder, Prescription rx) {
        Draft draft = rx.draft();
        return draft != null && draft.prescriber().value().equals(holder);
    }

    private static boolean dispenses(String holder, Prescription rx) {
        Order order = rx.order();
        return order != null && order.pharmacy().value().equals(holder);
    }

    private static boolean inspects(Caller caller, Prescription rx) {
        Draft draft = rx.draft();
        Order order = rx.order();
        return (draft != null && caller.mayLookInto(draft.encounter().patientState()))
                || (order != null && caller.mayLookInto(order.state()));
    }
}
