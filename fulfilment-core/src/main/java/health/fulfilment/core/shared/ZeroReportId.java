package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Names the report of one pharmacy to one state's monitoring program that nothing was dispensed on one local day. Made from
 * the three, so that a day is never due twice.
 */
public record ZeroReportId(@JsonValue String value) {

    private static final String PREFIX = "zero-";
    private static final int DAY = "-2026-11-03".length();
    private static final int STATE = "-FL".length();

    /** @throws IllegalArgumentException if the value is not {@code zero-}, an NCPDP id, a state and a day */
    @JsonCreator
    public ZeroReportId {
        Ids.require(value, PREFIX + "[0-9]{7}-[A-Z]{2}-[0-9]{4}-[0-9]{2}-[0-9]{2}");
        try {
            LocalDate.parse(value.substring(value.length() - DAY + 1));
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException(value + " names no day", noDay);
        }
    }

    public static ZeroReportId of(PharmacyId pharmacy, State state, LocalDate day) {
        return new ZeroReportId(PREFIX + pharmacy.value().substring("phcy-".length()) + "-" + state.code() + "-" + day);
    }

    public PharmacyId pharmacy() {
        return new PharmacyId("phcy-" + value.substring(PREFIX.length(), value.length() - DAY - STATE));
    }

    /** Whose monitoring program it is. */
    public State state() {
        return new State(value.substring(value.length() - DAY - STATE + 1, value.length() - DAY));
    }

    /** Local to the pharmacy. */
    public LocalDate day() {
        return LocalDate.parse(value.substring(value.length() - DAY + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
