package health.fulfilment.api.views.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.api.forms.Parameters;
import health.fulfilment.core.monitoring.Report.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fills dispensed in a time, held against what the monitoring programs acknowledged.
 *
 * @param from first local fill date, counted
 * @param to last local fill date, counted
 * @param counts of every outcome, also where it is none
 * @param items every fill that does not match, in the order of the fill dates
 * @param readTo the position up to which the log was read
 */
record Reconciliation(
        LocalDate from, LocalDate to, int fills, Map<Outcome, Integer> counts, List<Item> items, long readTo) {

    /** How one dispensed fill and its report stand to each other. */
    enum Outcome {
        /** The program accepted the report; or the fill was reversed, and the program holds nothing of it. */
        @JsonProperty("matched")
        MATCHED,
        /** Nothing was sent yet. */
        @JsonProperty("missing")
        MISSING,
        /** Something was sent and not answered, or a revision of what was accepted is owed. */
        @JsonProperty("unacknowledged")
        UNACKNOWLEDGED,
        @JsonProperty("rejected")
        REJECTED,
        /** The program holds a report of a fill that was reversed, or of one that is being taken back. */
        @JsonProperty("reported-but-reversed")
        REPORTED_BUT_REVERSED,
        /** The fill stands, and its report was taken back by hand. */
        @JsonProperty("taken-back")
        TAKEN_BACK
    }

    /** One fill that does not match. */
    record Item(Outcome outcome, ReportItem report) {}

    static Reconciliation of(LocalDate from, LocalDate to, List<ReportRow> rows, long readTo) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        rows.forEach(row -> counts.merge(outcome(row), 1, Integer::sum));
        List<Item> items = rows.stream()
                .map(row -> new Item(outcome(row), ReportItem.of(row)))
                .filter(item -> item.outcome() != Outcome.MATCHED)
                .toList();
        return new Reconciliation(from, to, rows.size(), counts, items, readTo);
    }

    static Outcome outcome(ReportRow row) {
        return outcome(
                row.status == null ? null : Parameters.named(Stage.class, row.status),
                row.nextRecord != null,
                row.reversed);
    }

    /**
     * @param stage of the report, absent as long as none fell due
     * @param owes whether some record has to be sent next
     */
    static Outcome outcome(@Nullable Stage stage, boolean owes, boolean reversed) {
        if (stage == null) {
            return reversed ? Outcome.MATCHED : Outcome.MISSING;
        }
        return switch (stage) {
            case DUE -> reversed ? Outcome.MATCHED : Outcome.MISSING;
            case SENT, CORRECTED -> reversed ? Outcome.REPORTED_BUT_REVERSED : Outcome.UNACKNOWLEDGED;
            case ACCEPTED -> reversed ? Outcome.REPORTED_BUT_REVERSED : owes ? Outcome.UNACKNOWLEDGED : Outcome.MATCHED;
            case REJECTED -> reversed ? Outcome.REPORTED_BUT_REVERSED : Outcome.REJECTED;
            case VOIDED -> owes ? Outcome.REPORTED_BUT_REVERSED : gone(reversed);
            case VOID_SENT -> Outcome.REPORTED_BUT_REVERSED;
            case VOID_ACCEPTED -> gone(reversed);
        };
    }

    private static Outcome gone(boolean reversed) {
        return reversed ? Outcome.MATCHED : Outcome.TAKEN_BACK;
    }
}
