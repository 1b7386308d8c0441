package health.fulfilment.api.shipping;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentCommand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every request about a parcel needs: whether the caller may know of it, the asking, and how it stands then. */
@Component
class ShipmentDesk {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PrescriptionAccess access;
    private final PatientFiles files;
    private final ShipmentPages pages;

    ShipmentDesk(
            Submissions submissions, Nouns nouns, PrescriptionAccess access, PatientFiles files, ShipmentPages pages) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.access = access;
        this.files = files;
        this.pages = pages;
    }

    /** The parcel as it stands now, or the answer that there is none. */
    Parcel known(String id, Caller caller) {
        Parcel parcel =
                nouns.shipment(PathIds.parse(id, "shipment", ShipmentId::new)).parcel();
        if (parcel == null || !knows(caller, parcel)) {
            throw Replies.absent("shipment");
        }
        return parcel;
    }

    Context context(Caller caller, Optional<ExpectedVersion> expected) {
        return submissions.context(caller, expected);
    }

    /** What somebody wrote about a patient's parcel may name the patient. */
    @Nullable
    Sealed seal(Parcel parcel, String field, @Nullable String text) {
        return text == null ? null : files.seal(parcel.patient(), field, text);
    }

    Shipment send(ShipmentCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        return nouns.shipment(command.shipment(), Until.version(answer.version()));
    }

    ResponseEntity<ShipmentBody> change(ShipmentCommand command, Caller caller, RequestIdentity identity) {
        Shipment changed = send(command, identity);
        return Replies.shown(changed.version(), pages.of(changed.known(), caller));
    }

    private boolean knows(Caller caller, Parcel parcel) {
        return switch (caller.actor().role()) {
            case PHARMACY -> parcel.pharmacy().equals(Holders.pharmacy(caller));
            case CARRIER -> parcel.carrier().equals(Holders.carrier(caller));
            case PRESCRIBER, AGENT, AUDITOR ->
                access.knows(caller, nouns.prescription(parcel.fill().prescription()));
            case COMPLIANCE -> true;
            case OPERATOR, SYSTEM -> false;
        };
    }
}
