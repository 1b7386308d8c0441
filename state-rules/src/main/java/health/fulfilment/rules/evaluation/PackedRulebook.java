package health.fulfilment.rules.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import health.fulfilment.rules.DispensingCase;
import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.PharmacistCase;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.ReportCase;
import health.fulfilment.rules.RetentionCase;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import health.fulfilment.rules.Verdict;
import health.fulfilment.rules.ZeroReportCase;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Pack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rulebook over one edition of the packs. Two of the same version are equal. */
public final class PackedRulebook implements Rulebook {

    private final Edition edition;

    private final Generation rules;

    /** @throws IllegalArgumentException if the edition is of a generation of rules that there never was */
    public PackedRulebook(Edition edition) {
        this.edition = edition;
        this.rules = Generation.of(edition.rules());
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
    public Edition edition() {
        return edition;
    }

    @Override
    public List<Verdict> judge(Question question) {
        Pack state = edition.of(question.patientState());
        if (state == null) {
            return List.of(new Said(
                    CoverageRules.stateNotCovered(question.patientState(), question.on(), edition.policy()), edition));
        }
        Law law = law(state, question.on());
        return switch (question) {
            case PrescribingCase q -> judge(rules.prescribing(), q, law);
            case PharmacyCase q -> judge(rules.pharmacy(), q, law);
            case PharmacistCase q -> judge(rules.pharmacist(), q, law);
            case FillCase q -> judge(rules.fill(), q, law);
            case DispensingCase q -> judge(rules.dispensing(), q, law);
            case HandOverCase q -> judge(rules.handOver(), q, law);
            case ReportCase q -> judge(rules.report(), q, law);
            case ZeroReportCase q -> judge(rules.zeroReport(), q, law);
            case RetentionCase q -> judge(rules.retention(), q, law);
        };
    }

    private <C> List<Verdict> judge(List<Rule<C>> asked, C question, Law law) {
        Verdict[] verdicts = new Verdict[asked.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = new Said(asked.get(i).judge(question, law), edition);
        }
        return List.of(verdicts);
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
        return Validity.of(lawOr(patientState, issuedOn), issuedOn);
    }

    @Override
    public Optional<Instant> reportDueBy(ReportCase fill) {
        Pack state = edition.of(fill.patientState());
        return state == null ? Optional.empty() : Optional.ofNullable(ReportRules.dueBy(fill, law(state, fill.on())));
    }

    @Override
    public Optional<Instant> zeroReportDueBy(ZeroReportCase day) {
        Pack state = edition.of(day.patientState());
        return state == null ? Optional.empty() : Optional.ofNullable(ZeroReportRules.dueBy(day, law(state, day.on())));
    }

    @Override
    public LocalDate retainUntil(State patientState, LocalDate lastEventOn) {
        LocalDate until =
                Retention.of(lawOr(patientState, lastEventOn), lastEventOn).until();
        if (until == null) {
            throw new IllegalStateException("no pack says how long records are kept on " + lastEventOn);
        }
        return until;
    }

    /** Without a pack nothing is ever approved; federal law still says when a prescription ends. */
    private Law lawOr(State patientState, LocalDate on) {
        Pack state = edition.of(patientState);
        return law(state == null ? edition.federal() : state, on);
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

    /** A judgement with the edition whose packs it cites. */
    private record Said(Judgement judgement, Edition edition) implements Verdict {

        @Override
        public String rule() {
            return judgement.rule();
        }

        @Override
        public Outcome outcome() {
            return judgement.outcome();
        }

        @Override
        public @Nullable String code() {
            return judgement.code();
        }

        @Override
        public Finding finding() {
            return judgement.finding(edition);
        }
    }
}
