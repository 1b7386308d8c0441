package health.fulfilment.rules.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Pack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A rulebook over one edition of the packs. Two of the same version are equal. */
public final class PackedRulebook implements Rulebook {

    private final Edition edition;

    public PackedRulebook(Edition edition) {
        this.edition = edition;
    }

    @JsonValue
    @Override
    public String version() {
        return edition.version();
    }

    @Override
    public Set<State> jurisdictions() {
        return edition.states().keySet();
    }

    @Override
    public List<Finding> prescribing(PrescribingCase question) {
        return findings(PrescribingRules.ALL, question, question.patientState(), question.on());
    }

    @Override
    public List<Finding> pharmacy(PharmacyCase question) {
        return findings(PharmacyRules.ALL, question, question.patientState(), question.on());
    }

    @Override
    public List<Finding> fill(FillCase question) {
        return findings(FillRules.ALL, question, question.patientState(), question.fillOn());
    }

    @Override
    public LocalDate lastFillOn(State patientState, Schedule schedule, LocalDate issuedOn) {
        return validity(patientState, issuedOn).refillsBy();
    }

    @Override
    public LocalDate firstFillBy(State patientState, Schedule schedule, LocalDate issuedOn) {
        return validity(patientState, issuedOn).firstFillBy();
    }

    private Validity validity(State patientState, LocalDate issuedOn) {
        Pack state = edition.of(patientState);
        // Without a pack nothing is ever approved; federal law still says when a prescription ends.
        return Validity.of(law(state == null ? edition.federal() : state, issuedOn), issuedOn);
    }

    private <C> List<Finding> findings(List<Rule<C>> rules, C question, State patientState, LocalDate on) {
        List<Judgement> judgements = judge(rules, question, patientState, on);
        List<Finding> findings = new ArrayList<>(judgements.size());
        for (Judgement judgement : judgements) {
            findings.add(judgement.finding());
        }
        return List.copyOf(findings);
    }

    private <C> List<Judgement> judge(List<Rule<C>> rules, C question, State patientState, LocalDate on) {
        Pack state = edition.of(patientState);
        if (state == null) {
            return List.of(CoverageRules.stateNotCovered(patientState, on, edition.policy()));
        }
        Law law = law(state, on);
        List<Judgement> judgements = new ArrayList<>(rules.size());
        for (Rule<C> rule : rules) {
            judgements.add(rule.judge(question, law));
        }
        return judgements;
    }

    private Law law(Pack state, LocalDate on) {
        return new Law(on, edition.federal(), state, edition.policy());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackedRulebook book && book.version().equals(version());
    }

    @Override
    public int hashCode() {
        return version().hashCode();
    }

    @Override
    public String toString() {
        return "rulebook " + version();
    }
}
