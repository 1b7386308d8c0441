package health.fulfilment.api.prescribing;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.prescription.Draft;
import org.springframework.stereotype.Component;

/** Makes the content of a prescription from what was written: the directions are sealed for the patient. */
@Component
class Drafts {

    private final Nouns nouns;
    private final PatientFiles files;

    Drafts(Nouns nouns, PatientFiles files) {
        this.nouns = nouns;
        this.files = files;
    }

    Draft of(PrescriptionRequest request, Caller caller) {
        if (nouns.patient(request.patient()).details() == null) {
            throw Replies.absent("patient"); // nor a key to seal the directions with
        }
        return new Draft(
                request.patient(),
                Holders.practitioner(caller),
                caller.actor().subject(),
                request.drug().toDrug(),
                request.quantity(),
                request.daysSupply(),
                request.refills(),
                files.seal(request.patient(), "directions", request.directions()),
                request.encounter().toEncounter(),
                request.screening().toScreening(),
                request.pdmpQuery() == null ? null : request.pdmpQuery().toQuery(),
                request.preferredPharmacy());
    }
}
