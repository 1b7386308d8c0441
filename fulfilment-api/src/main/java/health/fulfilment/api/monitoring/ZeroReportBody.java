package health.fulfilment.api.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.monitoring.zero.ZeroFiling;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of a day without fills as shown; nothing personal.
 *
 * @param dueBy the last moment in time
 * @param sent the last sending, absent as long as there was none
 * @param nonresidentRule whether the duty binds a pharmacy outside the state as well: not established; absent for one inside
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZeroReportBody(
        ZeroReportId id,
        ZeroFiling.Stage status,
        State state,
        PharmacyId pharmacy,
        LocalDate day,
        Instant dueBy,
        @Nullable Transmission sent,
        List<ReportFault> faults,
        boolean overdue,
        @Nullable String nonresidentRule) {

    static ZeroReportBody of(ZeroFiling filing) {
        return new ZeroReportBody(
                filing.id(),
                filing.stage(),
                filing.id().state(),
                filing.id().pharmacy(),
                filing.id().day(),
                filing.dueBy(),
                filing.last(),
                filing.faults(),
                filing.overdue(),
                filing.resident() ? null : Value.NOT_ESTABLISHED);
    }
}
