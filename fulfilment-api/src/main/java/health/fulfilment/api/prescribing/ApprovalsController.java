package health.fulfilment.api.prescribing;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ceremony in which a prescriber approves what was reviewed (21 CFR 1311.140): one completion may cover several
 * prescriptions of one patient, each marked ready on its own. A request that was answered before is given the first answer
 * again, although its one-time code is used up.
 */
@RestController
class ApprovalsController {

    private final Submissions submissions;
    private final CommandGate gate;
    private final Ceremony ceremony;
    private final ApprovalOutcomes outcomes;
    private final PrescriptionAccess access;

    ApprovalsController(
            Submissions submissions,
            CommandGate gate,
            Ceremony ceremony,
            ApprovalOutcomes outcomes,
            PrescriptionAccess access) {
        this.submissions = submissions;
        this.gate = gate;
        this.ceremony = ceremony;
        this.outcomes = outcomes;
        this.access = access;
    }

    /** One outcome for each prescription, in the order in which they were named. */
    record Approvals(List<ApprovalOutcome> prescriptions) {}

    @PostMapping("/v1/approvals")
    @For(Role.PRESCRIBER)
    Approvals approve(@Valid @RequestBody ApprovalRequest request, Caller caller, RequestIdentity identity) {
        requireOnePatient(request, caller);
        List<String> factors = ceremony.factors(request, caller, identity);
        List<ApprovalOutcome> results = new ArrayList<>();
        for (int i = 0; i < request.prescriptions().size(); i++) {
            ApprovalRequest.Item item = request.prescriptions().get(i);
            Answer answer = gate.send(
                    new ApprovePrescription(
                            item.id(), submissions.context(caller), item.payloadDigest(), factors, null),
                    Ceremony.part(identity, i));
            if (answer.refusal() != null && request.prescriptions().size() == 1) {
                throw new ProblemException(answer.refusal());
            }
            results.add(outcomes.of(answer));
        }
        return new Approvals(results);
    }

    private void requireOnePatient(ApprovalRequest request, Caller caller) {
        Set<String> prescriptions = new HashSet<>();
        Set<PatientId> patients = new HashSet<>();
        for (int i = 0; i < request.prescriptions().size(); i++) {
            String id = request.prescriptions().get(i).id().value();
            if (!prescriptions.add(id)) {
                throw ProblemException.field("prescriptions[" + i + "].id", "is named twice");
            }
            Draft draft = Objects.requireNonNull(access.known(id, caller).draft());
            patients.add(draft.patient());
        }
        if (patients.size() > 1) {
            throw new ProblemException(new Refusal(
                    Refusal.Kind.RULE,
                    "MIXED_PATIENT_BATCH",
                    "One ceremony covers the prescriptions of one patient only.",
                    "21 CFR 1311.140(b)",
                    List.of()));
        }
    }
}
