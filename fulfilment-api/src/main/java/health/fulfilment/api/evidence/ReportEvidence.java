package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.Gatherer;
import health.fulfilment.core.monitoring.ReportCommand;
import health.fulfilment.core.monitoring.ReportCommand.AmendReport;
import health.fulfilment.core.monitoring.ReportCommand.CorrectReport;
import health.fulfilment.core.monitoring.ReportCommand.DueReport;
import health.fulfilment.core.monitoring.ReportCommand.FillFacts;
import health.fulfilment.core.monitoring.ReportCommand.LeaveReport;
import health.fulfilment.core.monitoring.ReportCommand.MarkReportOverdue;
import health.fulfilment.core.monitoring.ReportCommand.RecordAccepted;
import health.fulfilment.core.monitoring.ReportCommand.RecordRejected;
import health.fulfilment.core.monitoring.ReportCommand.RecordSent;
import health.fulfilment.core.monitoring.ReportCommand.RedateReport;
import health.fulfilment.core.monitoring.ReportCommand.VoidReport;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report to a monitoring program rests on: the fill, the pharmacy that dispensed it, its parcel and the state's law. */
@Component
final class ReportEvidence implements Gatherer<ReportCommand> {

    private final Readings readings;
    private final Rulebook rulebook;

    ReportEvidence(Readings readings, Rulebook rulebook) {
        this.readings = readings;
        this.rulebook = rulebook;
    }

    @Override
    public Class<ReportCommand> commands() {
        return ReportCommand.class;
    }

    @Override
    public ReportCommand gather(ReportCommand bare) {
        return switch (bare) {
            case DueReport c ->
                new DueReport(
                        c.report(),
                        c.context(),
                        c.dispensedAt(),
                        fill(c.report().fill(), readings.forDecision()));
            case RedateReport c -> new RedateReport(c.report(), c.context(), c.handedOverAt(), law());
            case RecordSent c -> new RecordSent(c.report(), c.context(), c.transmission(), law());
            case CorrectReport c -> new CorrectReport(c.report(), c.context(), c.transmission(), law());
            case RecordAccepted c -> c;
            case RecordRejected c -> c;
            case AmendReport c -> c;
            case LeaveReport c -> c;
            case VoidReport c -> c;
            case MarkReportOverdue c -> c;
        };
    }

    /** The report itself knows all that its law looks at. */
    private Evidence<Rulebook> law() {
        return readings.forDecision().evidence(rulebook);
    }

    private @Nullable Evidence<FillFacts> fill(FillId id, Reading reading) {
        var prescription = reading.prescription(id.prescription());
        Draft draft = prescription.draft();
        Fill fill = prescription.fill(id).orElse(null);
        if (draft == null || fill == null) {
            return null;
        }
        Pharmacy.Details pharmacy = reading.pharmacy(fill.pharmacy()).known();
        return reading.evidence(new FillFacts(
                fill.wasDispensed() ? fill.pharmacy() : null,
                draft.patient(),
                draft.encounter().patientState(),
                draft.drug().schedule(),
                pharmacy.business().address().state(),
                pharmacy.business().timeZone(),
                handedOver(id, reading),
                rulebook));
    }

    private static @Nullable Instant handedOver(FillId id, Reading reading) {
        Parcel parcel = reading.shipment(ShipmentId.of(id)).parcel();
        return parcel == null || parcel.handedOver() == null
                ? null
                : parcel.handedOver().at();
    }
}
