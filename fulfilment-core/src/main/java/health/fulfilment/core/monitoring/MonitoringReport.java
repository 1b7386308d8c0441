package health.fulfilment.core.monitoring;

import health.fulfilment.core.monitoring.Report.Stage;
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
import health.fulfilment.core.monitoring.ReportEvent.ReportAccepted;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrected;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrectionDue;
import health.fulfilment.core.monitoring.ReportEvent.ReportDue;
import health.fulfilment.core.monitoring.ReportEvent.ReportLeftStanding;
import health.fulfilment.core.monitoring.ReportEvent.ReportOverdue;
import health.fulfilment.core.monitoring.ReportEvent.ReportRedated;
import health.fulfilment.core.monitoring.ReportEvent.ReportRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidAccepted;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoided;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.monitoring.asap.DuplicateKey;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.rules.ReportCase;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The report of one fill to the monitoring program of one state, due by the state's law from the moment at which the fill was
 * dispensed or left the pharmacy. Knows what was sent and what was answered; sends nothing itself.
 *
 * @param report absent as long as no fill made it due
 */
public record MonitoringReport(long version, @Nullable Report report)
        implements Noun<MonitoringReport, ReportCommand, ReportEvent> {

    private static final MonitoringReport ABSENT = new MonitoringReport(-1, null);

    public static MonitoringReport absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if there is no report */
    public Report known() {
        if (report == null) {
            throw new IllegalStateException("no such report");
        }
        return report;
    }

    @Override
    public Decision<ReportEvent> decide(ReportCommand command) {
        return switch (command) {
            case DueReport c -> due(c);
            case RedateReport c -> redate(c);
            case RecordSent c -> answer(Reporting.send(this, c), () -> send(c));
            case RecordAccepted c -> answer(Reporting.accept(this, c), () -> accept(c));
            case RecordRejected c -> answer(Reporting.reject(this, c), () -> reject(c));
            case CorrectReport c -> answer(Reporting.correct(this, c), () -> correct(c));
            case AmendReport c -> answer(Reporting.follow(this, c), () -> amend(c));
            case LeaveReport c -> answer(Reporting.follow(this, c), () -> leave(c));
            case VoidReport c -> answer(Reporting.takeBack(this, c), () -> takeBack(c));
            case MarkReportOverdue c ->
                answer(
                        Reporting.overdue(this, c),
                        () -> Decision.recorded(
                                new ReportOverdue(c.report(), c.context().at(), Reporting.deadline(known()))));
        };
    }

    private static Decision<ReportEvent> answer(
            Optional<Refusal> refusal, Supplier<? extends Decision<ReportEvent>> granted) {
        return refusal.isPresent() ? Decision.refused(refusal.get()) : granted.get();
    }

    private Decision<ReportEvent> due(DueReport c) {
        if (report != null) {
            return Decision.unchanged();
        }
        return answer(Reporting.begin(c), () -> begin(c, Evidence.required(c.evidence())));
    }

    private static Decision<ReportEvent> begin(DueReport c, FillFacts facts) {
        ReportCase asked = new ReportCase(
                c.context().at(),
                facts.pharmacyZone(),
                facts.patientState(),
                facts.schedule(),
                facts.pharmacyState().equals(facts.patientState()),
                true,
                c.dispensedAt(),
                facts.handedOverAt(),
                null,
                null,
                null);
        Ruling ruling = Ruling.of(facts.rulebook(), asked);
        return Decision.recorded(new ReportDue(
                c.report(),
                c.context().at(),
                c.report().fill(),
                facts.patient(),
                facts.patientState(),
                facts.schedule(),
                Reporting.dispenser(facts),
                facts.pharmacyState(),
                facts.pharmacyZone(),
                c.dispensedAt(),
                facts.handedOverAt(),
                facts.rulebook().reportDueBy(asked).orElse(null),
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked()));
    }

    /** Changes nothing where the state does not count from the hand-over, and where nothing is owed any longer. */
    private Decision<ReportEvent> redate(RedateReport c) {
        Optional<Refusal> refusal = Reporting.redate(this, c);
        if (refusal.isPresent() || !known().owed()) {
            return answer(refusal, Decision::unchanged);
        }
        Instant handedOverAt = c.handedOverAt().truncatedTo(ChronoUnit.MILLIS);
        Rulebook rulebook = Evidence.required(c.evidence());
        ReportCase asked = known().asked(c.context().at(), handedOverAt, null);
        return rulebook.reportDueBy(asked)
                .filter(due -> !due.equals(known().dueBy()))
                .map(due -> redated(c, handedOverAt, due, Ruling.of(rulebook, asked)))
                .orElseGet(Decision::unchanged);
    }

    private Decision<ReportEvent> redated(RedateReport c, Instant handedOverAt, Instant due, Ruling ruling) {
        return Decision.recorded(new ReportRedated(
                c.report(),
                c.context().at(),
                known().pharmacy(),
                known().pharmacyState(),
                handedOverAt,
                due,
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked()));
    }

    private Decision<ReportEvent> send(RecordSent c) {
        if (known().stage() == Stage.SENT || known().stage() == Stage.VOID_SENT) {
            return Decision.unchanged();
        }
        if (known().stage() == Stage.VOIDED) {
            return sendVoid(c);
        }
        Ruling ruling = judged(c.context().at(), c.transmission(), Evidence.required(c.evidence()));
        return byRule(ruling)
                .orElseGet(() -> Decision.recorded(new ReportSent(
                        c.report(),
                        c.context().at(),
                        c.transmission(),
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked())));
    }

    private Decision<ReportEvent> correct(CorrectReport c) {
        if (known().stage() == Stage.CORRECTED) {
            return Decision.unchanged();
        }
        Ruling ruling = judged(c.context().at(), c.transmission(), Evidence.required(c.evidence()));
        return byRule(ruling)
                .orElseGet(() -> Decision.recorded(new ReportCorrected(
                        c.report(),
                        c.context().at(),
                        c.transmission(),
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked())));
    }

    /** Whether the report was in time stays as it was; the program has to be able to read the void all the same. */
    private Decision<ReportEvent> sendVoid(RecordSent c) {
        Transmission told = c.transmission();
        Transmission judged = new Transmission(
                told.controlNumber(),
                told.asapVersion(),
                Reporting.sent(known()).at(),
                told.digest());
        Ruling ruling = judged(c.context().at(), judged, Evidence.required(c.evidence()));
        return byRule(ruling)
                .orElseGet(() -> Decision.recorded(new ReportVoidSent(
                        c.report(),
                        c.context().at(),
                        told,
                        ruling.rulebook(),
                        ruling.findings(),
                        c.relied(),
                        ruling.asked())));
    }

    private Ruling judged(Instant at, Transmission sent, Rulebook rulebook) {
        return Ruling.of(rulebook, known().asked(at, known().handedOverAt(), sent));
    }

    /** The program cannot read such a file: as good as not sent, and to be sent in the state's version. */
    private static Optional<Decision<ReportEvent>> byRule(Ruling ruling) {
        return ruling.refuses() ? Optional.of(Decision.refused(Refusal.byRule(ruling.findings()))) : Optional.empty();
    }

    private Decision<ReportEvent> accept(RecordAccepted c) {
        Report now = known();
        return switch (now.stage()) {
            case ACCEPTED, VOID_ACCEPTED -> Decision.unchanged();
            case VOID_SENT ->
                Decision.recorded(new ReportVoidAccepted(
                        c.report(),
                        c.context().at(),
                        now.replaced(),
                        now.pharmacy(),
                        now.pharmacyState(),
                        now.dueBy()));
            case DUE, SENT, REJECTED, CORRECTED, VOIDED ->
                Decision.recorded(new ReportAccepted(c.report(), c.context().at()));
        };
    }

    private Decision<ReportEvent> reject(RecordRejected c) {
        if (known().stage() == Stage.VOID_SENT) {
            return Decision.recorded(
                    new ReportVoidRejected(c.report(), c.context().at(), c.faults()));
        }
        return known().stage() == Stage.REJECTED || known().stage() == Stage.VOIDED
                ? Decision.unchanged()
                : Decision.recorded(new ReportRejected(
                        c.report(),
                        c.context().at(),
                        c.faults(),
                        known().pharmacy(),
                        known().pharmacyState(),
                        known().dueBy()));
    }

    private Decision<ReportEvent> takeBack(VoidReport c) {
        return known().voided() == c.reason()
                ? Decision.unchanged()
                : Decision.recorded(new ReportVoided(c.report(), c.context().at(), c.reason()));
    }

    /** What is not sent yet is made of the record as it is then; what the program knows it by needs a void and a new record. */
    private Decision<ReportEvent> amend(AmendReport c) {
        Report now = known();
        if (!now.filed() || now.voided() != null || now.toCorrect().contains(c.field())) {
            return Decision.unchanged();
        }
        return Decision.recorded(
                DuplicateKey.FIELDS.contains(c.field())
                        ? new ReportVoided(c.report(), c.context().at(), VoidReason.KEY_CHANGED)
                        : new ReportCorrectionDue(c.report(), c.context().at(), c.field()));
    }

    private Decision<ReportEvent> leave(LeaveReport c) {
        Report now = known();
        return now.voided() != null || now.standing() != null
                ? Decision.unchanged()
                : Decision.recorded(
                        new ReportLeftStanding(c.report(), c.context().at(), c.parcel()));
    }

    @Override
    public MonitoringReport evolve(ReportEvent event) {
        return new MonitoringReport(version + 1, ReportEvolution.of(report, event));
    }

    @Override
    public Map<String, String> tags() {
        return report == null
                ? Map.of()
                : Map.of(
                        "patient", report.patient().value(),
                        "state", report.patientState().code());
    }
}
