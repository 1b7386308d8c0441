package health.fulfilment.api.dispensing;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.FillBody;
import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Finds fills for callers that may know of them, and shows them as an answer left them. */
@Component
class Fills {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PrescriptionAccess access;

    Fills(Submissions submissions, Nouns nouns, PrescriptionAccess access) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.access = access;
    }

    /** The fill of a prescription that the caller may know of, or that the caller made; or the answer that there is none. */
    FillId known(String text, Caller caller) {
        FillId id = PathIds.parse(text, "fill", FillId::new);
        Prescription rx = nouns.prescription(id.prescription());
        return rx.fill(id)
                .filter(fill -> access.knows(caller, rx) || isMaker(caller, fill))
                .map(Fill::id)
                .orElseThrow(() -> Replies.absent("fill"));
    }

    /** A pharmacy keeps its own record after the order went to another one (21 CFR 1304.04(a)). */
    private static boolean isMaker(Caller caller, Fill fill) {
        return caller.actor().role() == Role.PHARMACY && fill.pharmacy().equals(Holders.pharmacy(caller));
    }

    Prescription prescriptionOf(FillId id, Until until) {
        return nouns.prescription(id.prescription(), until);
    }

    ResponseEntity<FillBody> send(FillId id, PrescriptionCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        return shown(id, prescriptionOf(id, Until.version(answer.version())));
    }

    static ResponseEntity<FillBody> shown(FillId id, Prescription rx) {
        Fill fill = rx.fill(id).orElseThrow(() -> Replies.absent("fill"));
        return Replies.shown(rx.version(), FillBody.of(rx, fill));
    }
}
