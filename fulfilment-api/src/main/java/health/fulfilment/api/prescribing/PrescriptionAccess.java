package health.fulfilment.api.prescribing;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Order;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.PrescriptionId;
import org.springframework.stereotype.Component;

/**
 * Who may know of a prescription: its prescriber and the prescriber's agent, the pharmacy that it was sent to, and an
 * auditor of the patient's or the pharmacy's state. To everybody else there is none.
 */
@Component
public class PrescriptionAccess {

    private final Nouns nouns;

    PrescriptionAccess(Nouns nouns) {
        this.nouns = nouns;
    }

    /** The prescription as it stands now, or the answer that there is none. */
    public Prescription known(String id, Caller caller) {
        Prescription rx = nouns.prescription(PathIds.parse(id, "prescription", PrescriptionId::new));
        if (!knows(caller, rx)) {
            throw Replies.absent("prescription");
        }
        return rx;
    }

    public boolean knows(Caller caller, Prescription rx) {
        Draft draft = rx.draft();
        Order order = rx.order();
        return draft != null
                && switch (caller.actor().role()) {
                    case PRESCRIBER, AGENT -> draft.prescriber().equals(Holders.practitioner(caller));
                    case PHARMACY -> order != null && order.pharmacy().equals(Holders.pharmacy(caller));
                    case AUDITOR ->
                        caller.mayLookInto(draft.encounter().patientState())
                                || (order != null && caller.mayLookInto(order.state()));
                    case CARRIER, COMPLIANCE, OPERATOR, SYSTEM -> false;
                };
    }
}
