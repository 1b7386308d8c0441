package health.fulfilment.core.monitoring;

import health.fulfilment.core.monitoring.ReportCommand.CorrectReport;
import health.fulfilment.core.monitoring.ReportCommand.DueReport;
import health.fulfilment.core.monitoring.ReportCommand.FillFacts;
import health.fulfilment.core.monitoring.ReportCommand.MarkReportOverdue;
import health.fulfilment.core.monitoring.ReportCommand.RecordAccepted;
import health.fulfilment.core.monitoring.ReportCommand.RecordRejected;
import health.fulfilment.core.monitoring.ReportCommand.RecordSent;
import health.fulfilment.core.monitoring.ReportCommand.RedateReport;
import health.fulfilment.core.monitoring.ReportCommand.VoidReport;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something may not be recorded about a report: each method gives the refusal to answer with, if there is one. */
final class Reporting {

    private Reporting() {}

    static Optional<Refusal> begin(DueReport c) {
        if (!isSystem(c.context().actor()) || c.evidence() == null) {
            return refuse(Refusal.absent("fill"));
        }
        FillFacts facts = Evidence.required(c.evidence());
        if (!facts.patientState().equals(c.report().state())) {
            throw new IllegalArgumentException(c.report() + " is not for a patient in " + facts.patientState());
        }
        return facts.dispensedBy() == null
                ? refuse(Refusal.stage("NOT_DISPENSED", "The fill is not dispensed: there is nothing to report."))
                : Optional.empty();
    }

    static PharmacyId dispenser(FillFacts facts) {
        PharmacyId pharmacy = facts.dispensedBy();
        if (pharmacy == null) {
            throw new IllegalStateException("not dispensed");
        }
        return pharmacy;
    }

    /** The parcel's news may come before the fill's: what makes the report due then sees the parcel itself. */
    static Optional<Refusal> redate(MonitoringReport noun, RedateReport c) {
        if (!isSystem(c.context().actor())) {
            return refuse(Refusal.absent("report"));
        }
        return noun.report() == null ? notDueYet() : Optional.empty();
    }

    static Optional<Refusal> send(MonitoringReport noun, RecordSent c) {
        return present(noun, c).or(() -> {
            Report report = noun.known();
            return switch (report.stage()) {
                case DUE -> possible(report, c.transmission(), c.context().at());
                case SENT -> c.transmission().sameAs(report.last()) ? Optional.empty() : alreadySent(report.last());
                case ACCEPTED, CORRECTED -> alreadySent(report.last());
                case REJECTED -> rejected();
                case VOIDED ->
                    report.filed()
                            ? possible(report, c.transmission(), c.context().at())
                            : voided();
                case VOID_SENT ->
                    c.transmission().sameAs(report.withdrawal()) ? Optional.empty() : alreadySent(report.withdrawal());
                case VOID_ACCEPTED -> voided();
            };
        });
    }

    static Optional<Refusal> accept(MonitoringReport noun, RecordAccepted c) {
        return present(noun, c).or(() -> switch (noun.known().stage()) {
            case SENT, CORRECTED, ACCEPTED, VOID_SENT, VOID_ACCEPTED -> Optional.empty();
            case DUE -> notSent();
            case REJECTED -> rejected();
            case VOIDED -> voided();
        });
    }

    static Optional<Refusal> reject(MonitoringReport noun, RecordRejected c) {
        return present(noun, c).or(() -> switch (noun.known().stage()) {
            case SENT, CORRECTED, VOID_SENT -> Optional.empty();
            case REJECTED -> c.faults().equals(noun.known().faults()) ? Optional.empty() : rejected();
            case ACCEPTED ->
                refuse(Refusal.stage("REPORT_ACCEPTED", "The monitoring program has accepted the report already."));
            case DUE -> notSent();
            case VOIDED -> c.faults().equals(noun.known().faults()) ? Optional.empty() : voided();
            case VOID_ACCEPTED -> voided();
        });
    }

    static Optional<Refusal> correct(MonitoringReport noun, CorrectReport c) {
        return present(noun, c).or(() -> {
            Report report = noun.known();
            return switch (report.stage()) {
                case REJECTED, ACCEPTED ->
                    possible(report, c.transmission(), c.context().at());
                case CORRECTED ->
                    c.transmission().sameAs(report.last()) ? Optional.empty() : alreadySent(report.last());
                case SENT -> inPlaceOf(report.last(), "REPORT_NOT_ANSWERED");
                case DUE -> notSent();
                case VOIDED, VOID_SENT, VOID_ACCEPTED -> voided();
            };
        });
    }

    static Optional<Refusal> takeBack(MonitoringReport noun, VoidReport c) {
        if (noun.report() == null && isSystem(c.context().actor())) {
            return notDueYet();
        }
        return present(noun, c)
                .or(() -> toReplace(c.reason()))
                .or(() -> noun.known().voided() == null
                                || noun.known().voided() == c.reason()
                                || noun.known().replaced()
                        ? Optional.empty()
                        : voided());
    }

    /** Only a correction of the record tells that a key was wrong. */
    private static Optional<Refusal> toReplace(VoidReason reason) {
        return reason == VoidReason.KEY_CHANGED
                ? refuse(Refusal.stage(
                        "KEY_NOT_CORRECTED", "Correct the fill's record: then the report is taken back and sent anew."))
                : Optional.empty();
    }

    /** What a flow tells of the fill. */
    static Optional<Refusal> follow(MonitoringReport noun, ReportCommand c) {
        if (!isSystem(c.context().actor())) {
            return refuse(Refusal.absent("report"));
        }
        return noun.report() == null ? notDueYet() : Optional.empty();
    }

    static Optional<Refusal> overdue(MonitoringReport noun, MarkReportOverdue c) {
        if (noun.report() == null || !isSystem(c.context().actor())) {
            return refuse(Refusal.absent("report"));
        }
        Report report = noun.known();
        if (report.voided() != null) {
            return voided();
        }
        if (!report.owed()) {
            return alreadySent(report.last());
        }
        if (report.dueBy() == null || !c.context().at().isAfter(report.dueBy())) {
            return refuse(Refusal.stage("NOT_DUE", "The deadline of the report has not passed."));
        }
        return report.overdue()
                ? refuse(Refusal.stage("ALREADY_OVERDUE", "The report was marked overdue already."))
                : Optional.empty();
    }

    static Instant deadline(Report report) {
        Instant due = report.dueBy();
        if (due == null) {
            throw new IllegalStateException("no deadline is known");
        }
        return due;
    }

    /** To another pharmacy, and to whoever has no part in it, it does not exist. */
    private static Optional<Refusal> present(MonitoringReport noun, ReportCommand c) {
        Report report = noun.report();
        return report == null || !mayTell(report, c.context().actor())
                ? refuse(Refusal.absent("report"))
                : c.context().staleAt(noun.version());
    }

    private static boolean mayTell(Report report, Actor actor) {
        return switch (actor.role()) {
            case PHARMACY -> report.pharmacy().value().equals(actor.holder());
            case COMPLIANCE, SYSTEM -> true;
            case PRESCRIBER, AGENT, CARRIER, AUDITOR, OPERATOR -> false;
        };
    }

    private static boolean isSystem(Actor actor) {
        return actor.role() == Role.SYSTEM;
    }

    private static Optional<Refusal> possible(Report report, Transmission told, Instant now) {
        if (told.at().isAfter(now)) {
            return refuse(Refusal.mismatch("SENT_IN_FUTURE", "It cannot have been sent in the future.", null));
        }
        if (isNumberOf(report.last(), told) || isNumberOf(report.withdrawal(), told)) {
            return refuse(Refusal.mismatch(
                    "CONTROL_NUMBER_USED",
                    "The file " + told.controlNumber() + " was sent before: every file has a number of its own.",
                    null));
        }
        return isBefore(told.at(), earliest(report))
                ? refuse(Refusal.mismatch(
                        "SENT_TOO_EARLY", "It cannot have been sent before " + earliest(report) + ".", null))
                : Optional.empty();
    }

    private static boolean isNumberOf(@Nullable Transmission earlier, Transmission told) {
        return earlier != null && earlier.controlNumber().equals(told.controlNumber());
    }

    /** After the dispensing, and after what was sent before. */
    private static Instant earliest(Report report) {
        @Nullable Transmission last = report.withdrawal() == null ? report.last() : report.withdrawal();
        return last == null ? report.dispensedAt() : last.at();
    }

    static Transmission sent(Report report) {
        Transmission last = report.last();
        if (last == null) {
            throw new IllegalStateException("not sent");
        }
        return last;
    }

    /** People tell times in whole seconds: what happened within one second counts as in order. */
    private static boolean isBefore(Instant told, Instant known) {
        return told.isBefore(known.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<Refusal> notDueYet() {
        return refuse(Refusal.stage("REPORT_NOT_DUE", "No report of this fill is due in this state yet."));
    }

    private static Optional<Refusal> notSent() {
        return refuse(Refusal.stage("REPORT_NOT_SENT", "The report was not sent, so nothing can follow from it."));
    }

    private static Optional<Refusal> rejected() {
        return refuse(Refusal.stage(
                "REPORT_REJECTED",
                "The monitoring program rejected the report: correct it and send it as a revision."));
    }

    private static Optional<Refusal> voided() {
        return refuse(Refusal.stage("REPORT_VOIDED", "The report was taken back."));
    }

    private static Optional<Refusal> alreadySent(@Nullable Transmission last) {
        return inPlaceOf(last, "ALREADY_SENT");
    }

    private static Optional<Refusal> inPlaceOf(@Nullable Transmission last, String code) {
        return refuse(Refusal.stage(
                code,
                "The report was sent"
                        + (last == null ? "" : " at " + last.at() + " in the file " + last.controlNumber())
                        + "."));
    }

    private static Optional<Refusal> refuse(Refusal refusal) {
        return Optional.of(refusal);
    }
}
