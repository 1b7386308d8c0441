package health.fulfilment.core.monitoring;

import static health.fulfilment.core.shipment.Parcels.AZ;
import static health.fulfilment.core.shipment.Parcels.FILL;
import static health.fulfilment.core.shipment.Parcels.FL;
import static health.fulfilment.core.shipment.Parcels.PATIENT;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.PHOENIX;
import static health.fulfilment.core.shipment.Parcels.RULEBOOK;

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
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Story;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of one fill, dispensed in Phoenix on Tuesday 2026-11-03, and how far each has come. */
public final class Filings {

    public static final State NY = new State("NY");
    public static final Instant DISPENSED = Instant.parse("2026-11-03T17:00:00Z");
    public static final Instant LEFT = Instant.parse("2026-11-04T01:30:00Z");
    public static final Instant SENT = Instant.parse("2026-11-04T20:00:00Z");
    public static final Instant SENT_AGAIN = Instant.parse("2026-11-05T20:00:00Z");
    public static final Instant LATER = Instant.parse("2026-11-09T12:00:00Z");
    public static final List<Relied> RELIED =
            List.of(new Relied(FILL.prescription().value(), 7));
    public static final List<ReportFault> FAULTS =
            List.of(new ReportFault("E-07", "PAT", "PAT07", "The last name is missing."));
    public static final Transmission FIRST = new Transmission("F-1", "4.2B", SENT);
    public static final Transmission SECOND = new Transmission("F-2", "4.2B", SENT_AGAIN);
    public static final ReportId FLORIDA = ReportId.of(FILL, FL);
    public static final ReportId NEW_YORK = ReportId.of(FILL, NY);
    public static final Actor SHOP = new Actor("pharmacy-demo", Role.PHARMACY, PHARMACY.value(), null);
    public static final Actor FLOW = Actor.system("flow");

    private Filings() {}

    public static Story<MonitoringReport, ReportCommand, ReportEvent> nothing() {
        return Story.of(MonitoringReport.absent());
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> due() {
        return nothing().after(due(FL, PHARMACY, null));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> dueInNewYork() {
        return nothing().after(due(NY, PHARMACY, null));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> overdue() {
        return due().after(markOverdue(LATER));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> sent() {
        return due().after(send(SHOP, FIRST));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> accepted() {
        return sent().after(accept(SHOP));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> rejected() {
        return sent().after(reject(SHOP));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> corrected() {
        return rejected().after(correct(SHOP, SECOND));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> voided() {
        return accepted().after(takeBack(SHOP, VoidReason.ENTERED_IN_ERROR));
    }

    /** Taken back before anything was sent. */
    public static Story<MonitoringReport, ReportCommand, ReportEvent> voidedUnsent() {
        return due().after(takeBack(FLOW, VoidReason.REVERSED));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> voidSent() {
        return voided().after(send(SHOP, SECOND));
    }

    public static Story<MonitoringReport, ReportCommand, ReportEvent> voidAccepted() {
        return voidSent().after(accept(SHOP));
    }

    /** The pharmacist who was reported is another one. */
    public static Story<MonitoringReport, ReportCommand, ReportEvent> toCorrect() {
        return accepted().after(amend("DSP14"));
    }

    /** The program knows it by a wrong prescription number. */
    public static Story<MonitoringReport, ReportCommand, ReportEvent> keyChanged() {
        return accepted().after(amend("DSP02"));
    }

    /** Taken back, and owed anew. */
    public static Story<MonitoringReport, ReportCommand, ReportEvent> replaced() {
        return keyChanged().after(send(SHOP, SECOND)).after(accept(SHOP));
    }

    public static AmendReport amend(String field) {
        return new AmendReport(FLORIDA, Context.of(FLOW, LATER), field);
    }

    public static LeaveReport leave(VoidReason parcel) {
        return new LeaveReport(FLORIDA, Context.of(FLOW, LATER), parcel);
    }

    public static DueReport due(State state, @Nullable PharmacyId dispensedBy, @Nullable Instant handedOverAt) {
        return new DueReport(
                ReportId.of(FILL, state),
                Context.of(FLOW, DISPENSED),
                DISPENSED,
                new Evidence<>(
                        new FillFacts(dispensedBy, PATIENT, state, Schedule.IIIN, AZ, PHOENIX, handedOverAt, RULEBOOK),
                        RELIED));
    }

    public static RedateReport redate(ReportId report) {
        return new RedateReport(report, Context.of(FLOW, LEFT), LEFT, new Evidence<>(RULEBOOK, List.of()));
    }

    public static RecordSent send(Actor actor, Transmission transmission) {
        return new RecordSent(FLORIDA, Context.of(actor, LATER), transmission, new Evidence<>(RULEBOOK, List.of()));
    }

    public static CorrectReport correct(Actor actor, Transmission transmission) {
        return new CorrectReport(FLORIDA, Context.of(actor, LATER), transmission, new Evidence<>(RULEBOOK, List.of()));
    }

    public static RecordAccepted accept(Actor actor) {
        return new RecordAccepted(FLORIDA, Context.of(actor, LATER));
    }

    public static RecordRejected reject(Actor actor) {
        return new RecordRejected(FLORIDA, Context.of(actor, LATER), FAULTS);
    }

    public static VoidReport takeBack(Actor actor, VoidReason reason) {
        return new VoidReport(FLORIDA, Context.of(actor, LATER), reason);
    }

    public static MarkReportOverdue markOverdue(Instant at) {
        return new MarkReportOverdue(FLORIDA, Context.of(FLOW, at));
    }
}
