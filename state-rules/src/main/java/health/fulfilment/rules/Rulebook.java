package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All rule packs of one moment: federal, states and the practice's policies. Immutable; evaluation is a pure function of
 * its argument. Serialised as its {@link #version()}.
 */
public interface Rulebook {

    /** {@code sha256:} and the hash of the packs' content; decisions record it. */
    @JsonValue
    String version();

    /** The states that have a pack. */
    Set<State> jurisdictions();

    /** Every rule on issuing; may be asked for a future day. */
    List<Finding> prescribing(PrescribingCase question);

    /** Every rule on who may dispense to the patient's state. */
    List<Finding> pharmacy(PharmacyCase question);

    /** Every rule on making a fill that day. */
    List<Finding> fill(FillCase question);

    /**
     * Last local date on which a prescription issued that day may be filled or refilled (21 CFR 1306.22(a) or the state's
     * shorter limit). A few states end the first fill sooner: {@link #firstFillBy}.
     */
    LocalDate lastFillOn(State patientState, Schedule schedule, LocalDate issuedOn);

    /** Last local date for the first fill of a prescription issued that day, never after {@link #lastFillOn}. */
    default LocalDate firstFillBy(State patientState, Schedule schedule, LocalDate issuedOn) {
        return lastFillOn(patientState, schedule, issuedOn);
    }

    /** Whether any finding stops the decision. */
    static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.outcome() == Outcome.REFUSED);
    }
}
