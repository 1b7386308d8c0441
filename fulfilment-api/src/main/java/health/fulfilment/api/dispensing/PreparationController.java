package health.fulfilment.api.dispensing;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.FillBody;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.FillCommand.CompoundFill;
import health.fulfilment.core.prescription.FillCommand.LabelFill;
import health.fulfilment.core.prescription.FillCommand.ReviewFill;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a fill before the final check: the pharmacist's review, compounding, the label. */
@RestController
@RequestMapping("/v1/fills/{fill}")
@For(Role.PHARMACY)
class PreparationController {

    private final Submissions submissions;
    private final Fills fills;
    private final PatientFiles files;

    PreparationController(Submissions submissions, Fills fills, PatientFiles files) {
        this.submissions = submissions;
        this.fills = fills;
        this.files = files;
    }

    @PostMapping("/review")
    ResponseEntity<FillBody> review(
            @PathVariable("fill") String text,
            @Valid @RequestBody ReviewRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new ReviewFill(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.pharmacist(),
                        request.flags(),
                        request.refusal(),
                        note(id, request.note()),
                        null),
                identity);
    }

    @PostMapping("/compounding")
    ResponseEntity<FillBody> compound(
            @PathVariable("fill") String text,
            @Valid @RequestBody CompoundingRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new CompoundFill(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.toBatch(),
                        null),
                identity);
    }

    @PostMapping("/label")
    ResponseEntity<FillBody> label(
            @PathVariable("fill") String text,
            @Valid @RequestBody LabelRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        FillId id = fills.known(text, caller);
        return fills.send(
                id,
                new LabelFill(
                        id.prescription(),
                        submissions.context(caller, expected),
                        id,
                        Holders.pharmacy(caller),
                        request.toLabel()),
                identity);
    }

    private @Nullable Sealed note(FillId id, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Draft draft = Objects.requireNonNull(fills.prescriptionOf(id, Until.NOW).draft());
        return files.seal(draft.patient(), "note", text);
    }
}
