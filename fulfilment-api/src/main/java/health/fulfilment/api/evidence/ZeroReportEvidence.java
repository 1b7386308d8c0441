package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.Gatherer;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.DueZeroReport;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.MarkZeroReportOverdue;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.PharmacyOfDay;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroAccepted;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroRejected;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroSent;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.rules.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the report of a day without fills rests on: where the pharmacy is, and the state's law. */
@Component
final class ZeroReportEvidence implements Gatherer<ZeroReportCommand> {

    private final Readings readings;
    private final Rulebook rulebook;

    ZeroReportEvidence(Readings readings, Rulebook rulebook) {
        this.readings = readings;
        this.rulebook = rulebook;
    }

    @Override
    public Class<ZeroReportCommand> commands() {
        return ZeroReportCommand.class;
    }

    @Override
    public ZeroReportCommand gather(ZeroReportCommand bare) {
        return switch (bare) {
            case DueZeroReport c -> new DueZeroReport(c.report(), c.context(), pharmacy(c));
            case RecordZeroSent c -> c;
            case RecordZeroAccepted c -> c;
            case RecordZeroRejected c -> c;
            case MarkZeroReportOverdue c -> c;
        };
    }

    private @Nullable Evidence<PharmacyOfDay> pharmacy(DueZeroReport c) {
        Reading reading = readings.forDecision();
        Pharmacy.Details known = reading.pharmacy(c.report().pharmacy()).details();
        return known == null
                ? null
                : reading.evidence(new PharmacyOfDay(
                        known.business().address().state(), known.business().timeZone(), rulebook));
    }
}
