package health.fulfilment.core.obligation;

import static health.fulfilment.core.obligation.DutyKind.PDMP_ZERO_REPORT;

import health.fulfilment.core.monitoring.zero.ZeroReportEvent;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportAccepted;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportDue;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportOverdue;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportRejected;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportSent;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.util.List;

/** What is owed of a day without fills: no prescription is concerned. In time is what came in the last moment. */
final class ZeroReportDuties {

    private ZeroReportDuties() {}

    static List<DutyNews> of(ZeroReportEvent event) {
        return switch (event) {
            case ZeroReportDue e -> List.of(owed(e, e.dueBy(), e.pharmacyState()));
            case ZeroReportRejected e -> List.of(owed(e, e.dueBy(), e.pharmacyState()));
            case ZeroReportSent e ->
                List.of(new Met(PDMP_ZERO_REPORT, e.stream(), e.transmission().at(), null));
            case ZeroReportOverdue e -> List.of(new Overdue(PDMP_ZERO_REPORT, e.stream(), e.at()));
            case ZeroReportAccepted _ -> List.of();
        };
    }

    private static Owed owed(ZeroReportEvent event, Instant dueBy, State pharmacyState) {
        return new Owed(
                PDMP_ZERO_REPORT,
                event.stream(),
                null,
                event.at(),
                dueBy.plusMillis(1),
                null,
                event.report().pharmacy(),
                pharmacyState);
    }
}
