package health.fulfilment.api.prescribing;

import health.fulfilment.api.evidence.ApprovalEvidence;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovalFacts;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** "Why blocked" before signing: what the approval would be answered, now or on a day to come. Decides and records nothing. */
@RestController
class AssessmentController {

    private static final int YEARS_AHEAD = 5;

    private final Submissions submissions;
    private final ApprovalEvidence evidence;
    private final PrescriptionAccess access;

    AssessmentController(Submissions submissions, ApprovalEvidence evidence, PrescriptionAccess access) {
        this.submissions = submissions;
        this.evidence = evidence;
        this.access = access;
    }

    /**
     * @param on the day that is judged, local to the patient
     * @param permitted whether no rule stands in the way
     * @param rulebook version of the rules that were applied
     */
    record Assessment(
            PrescriptionId prescription, LocalDate on, boolean permitted, String rulebook, List<Finding> findings) {}

    @GetMapping("/v1/prescriptions/{id}/assessment")
    @For({Role.PRESCRIBER, Role.AGENT})
    Assessment assess(@PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable LocalDate on) {
        Prescription rx = access.known(id, caller);
        PrescriptionId prescription = Objects.requireNonNull(rx.id());
        Instant now = submissions.now();
        ZoneId zone = facts(prescription, now).patientZone();
        Instant at = on == null ? now : momentOn(on, now, zone);
        ApprovalFacts facts = facts(prescription, at);
        Ruling ruling = rx.assess(facts, at);
        return new Assessment(
                prescription, at.atZone(zone).toLocalDate(), !ruling.refuses(), ruling.rulebook(), ruling.findings());
    }

    /** Noon of a day to come, where the patient lives; of today, now. */
    private static Instant momentOn(LocalDate day, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.isBefore(today)) {
            throw ProblemException.parameter("on", "lies in the past: what was decided then stands in the history");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw ProblemException.parameter("on", "lies more than " + YEARS_AHEAD + " years ahead");
        }
        return day.equals(today) ? now : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private ApprovalFacts facts(PrescriptionId prescription, Instant at) {
        return Objects.requireNonNull(evidence.of(prescription, at)).facts();
    }
}
