package health.fulfilment.core.prescription;

import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A rulebook of three rules, to see that the core asks, obeys and records: what the law says is tested where it is written. */
public final class HouseRules implements Rulebook {

    @Override
    public String version() {
        return "sha256:house-rules";
    }

    @Override
    public Set<State> jurisdictions() {
        return Set.of(new State("FL"));
    }

    /** An active licence, and no telemedicine after 2026. */
    @Override
    public List<Finding> prescribing(PrescribingCase question) {
        return List.of(
                finding(
                        "prescriber-licence",
                        question.credentials().stream().anyMatch(c -> active(c, Kind.STATE_LICENCE)),
                        "PRESCRIBER_NOT_AUTHORIZED",
                        "21 CFR 1306.03(a)",
                        question.patientState()),
                finding(
                        "telemedicine-authority",
                        question.on().isBefore(LocalDate.of(2027, 1, 1)),
                        "TELEMED_FLEX_EXPIRED",
                        "21 CFR 1307.41",
                        question.patientState()));
    }

    /** A permit in the patient's state, or a home there. */
    @Override
    public List<Finding> pharmacy(PharmacyCase question) {
        return List.of(finding(
                "pharmacy-permit",
                question.credentials().stream()
                        .anyMatch(c -> c.state().equals(question.patientState())
                                && (active(c, Kind.NONRESIDENT_PERMIT) || active(c, Kind.STATE_LICENCE))),
                "PHARMACY_NOT_LICENSED_IN_PATIENT_STATE",
                "21 CFR 1306.06",
                question.patientState()));
    }

    @Override
    public List<Finding> fill(FillCase question) {
        return List.of(finding(
                "fill-validity",
                !question.fillOn().isAfter(lastFillOn(question.patientState(), question.schedule(), question.issuedOn())),
                "RX_EXPIRED_6M",
                "21 CFR 1306.22(a)",
                question.patientState()));
    }

    @Override
    public LocalDate lastFillOn(State patientState, Schedule schedule, LocalDate issuedOn) {
        return issuedOn.plusMonths(6);
    }

    private static boolean active(Credential credential, Kind kind) {
        return credential.kind() == kind && credential.standing() == Standing.ACTIVE;
    }

    private static Finding finding(String rule, boolean met, String code, String citation, State state) {
        return new Finding(
                rule,
                met ? Outcome.MET : Outcome.REFUSED,
                met ? null : code,
                "US",
                "Rule " + rule + (met ? " is met." : " is not met."),
                List.of(citation),
                new TreeMap<>(Map.of("state", state.code())),
                "high");
    }
}
