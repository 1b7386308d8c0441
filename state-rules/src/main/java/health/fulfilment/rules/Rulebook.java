package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import health.fulfilment.rules.pack.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All rule packs of one moment: federal, states and the practice's policies. Immutable; evaluation is a pure function of
 * its argument. Serialised as its {@link #version()}.
 */
public interface Rulebook {

    /** {@code sha256:} and the hash of the packs' content; decisions record it. */
    @JsonValue
    String version();

    /** What it says, to show or to keep. */
    Edition edition();

    /** The states that have a pack. */
    Set<State> jurisdictions();

    /** What every rule on that question says, in the order in which a person wants to read it. */
    List<Verdict> judge(Question question);

    /** The same, spelled out. */
    default List<Finding> findings(Question question) {
        return judge(question).stream().map(Verdict::finding).toList();
    }

    /**
     * Last local date on which a prescription issued that day may be filled or refilled (21 CFR 1306.22(a) or the state's
     * shorter limit). A few states end the first fill sooner: {@link #firstFillBy}.
     */
    LocalDate lastFillOn(State patientState, Schedule schedule, LocalDate issuedOn);

    /** Last local date for the first fill of a prescription issued that day, never after {@link #lastFillOn}. */
    default LocalDate firstFillBy(State patientState, Schedule schedule, LocalDate issuedOn) {
        return lastFillOn(patientState, schedule, issuedOn);
    }

    /**
     * By when that fill is reported to the state's monitoring program. Empty where it need not be, where its clock has not
     * started, and where the deadline is not established.
     */
    Optional<Instant> reportDueBy(ReportCase fill);

    /**
     * By when the state's monitoring program is told that nothing was dispensed that day. Empty where it need not be, where
     * something was dispensed, and where the duty or its deadline is not established.
     */
    Optional<Instant> zeroReportDueBy(ZeroReportCase day);

    /**
     * The last local date on which the records of an order are kept, whose last event of care was that day: by the longest of
     * federal law, the state's and the practice's own rule, as they stand that day.
     */
    LocalDate retainUntil(State patientState, LocalDate lastEventOn);

    /** Whether any finding stops the decision. */
    static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.outcome() == Outcome.REFUSED);
    }
}
