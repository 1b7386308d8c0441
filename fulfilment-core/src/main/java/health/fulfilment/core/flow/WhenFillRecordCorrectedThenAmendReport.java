package health.fulfilment.core.flow;

import health.fulfilment.core.monitoring.ReportCommand.AmendReport;
import health.fulfilment.core.prescription.FillEvent.FillRecordCorrected;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.ReportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report says of a fill is corrected there too; batches and the names of technicians are in no report. */
public final class WhenFillRecordCorrectedThenAmendReport implements Flow {

    @Override
    public String name() {
        return "when-fill-record-corrected-then-amend-report";
    }

    @Override
    public List<Command> on(Event event) {
        if (!(event instanceof FillRecordCorrected corrected) || corrected.patientState() == null) {
            return List.of();
        }
        String field = reported(corrected.field());
        ReportId report = ReportId.of(corrected.fill(), corrected.patientState());
        Context context = Context.of(Actor.system(name()), corrected.at());
        return field == null ? List.of() : List.of(new AmendReport(report, context, field));
    }

    /** The field of an ASAP file that says it. */
    private static @Nullable String reported(FillField field) {
        return switch (field) {
            case PRESCRIPTION_NUMBER -> "DSP02";
            case PHARMACIST -> "DSP14";
            case COMPOUNDED_BY, LOT, LABELLED_BY -> null;
        };
    }
}
