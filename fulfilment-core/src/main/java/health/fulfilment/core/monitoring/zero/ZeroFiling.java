package health.fulfilment.core.monitoring.zero;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report of a day without fills, and how far it has come.
 *
 * @param last the last sending, absent as long as there was none
 * @param faults of the last sending, as far as the program named any
 * @param overdue whether it was said that the deadline passed without it; what is owed anew is overdue anew
 */
public record ZeroFiling(
        ZeroReportId id,
        Stage stage,
        State pharmacyState,
        ZoneId pharmacyZone,
        Instant dueBy,
        @Nullable Transmission last,
        List<ReportFault> faults,
        boolean overdue) {

    /** How far it has come. */
    public enum Stage {
        @JsonProperty("due")
        DUE,
        @JsonProperty("sent")
        SENT,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED
    }

    public ZeroFiling {
        faults = List.copyOf(faults);
    }

    /** Whether the program has none that it did not reject. */
    public boolean owed() {
        return stage == Stage.DUE || stage == Stage.REJECTED;
    }

    /** Whether the pharmacy is in the state that it reports to. */
    public boolean resident() {
        return pharmacyState.equals(id.state());
    }

    ZeroFiling at(Stage next, @Nullable Transmission sent, List<ReportFault> named, boolean late) {
        return new ZeroFiling(id, next, pharmacyState, pharmacyZone, dueBy, sent, named, late);
    }
}
