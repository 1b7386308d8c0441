package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.BusinessCalendar;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shipment.InquiryCommand.CloseLoss;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.FileForm106;
import health.fulfilment.core.shipment.InquiryCommand.MarkForm106Overdue;
import health.fulfilment.core.shipment.InquiryCommand.MarkNoticeOverdue;
import health.fulfilment.core.shipment.InquiryCommand.NotifyDea;
import health.fulfilment.core.shipment.InquiryCommand.RecoverShipment;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNoticeOverdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNotified;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Filed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Overdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossClosed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentRecovered;
import health.fulfilment.core.shipment.Loss.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From discovery on: written notice to the field office within one business day, Form 106 within 45 calendar days
 * (21 CFR 1301.76(b)), also for what is found again.
 */
final class Reporting {

    private Reporting() {}

    /** Where a loss is not significant nothing is owed, and so no day is named. */
    static Decision<ShipmentEvent> discover(DiscoverLoss c) {
        ZoneId zone = Evidence.required(c.evidence()).pharmacyZone();
        Instant discoveredAt = Told.inMillis(c.discoveredAt());
        LocalDate on = discoveredAt.atZone(zone).toLocalDate();
        LocalDate notice = c.significant() ? LossClock.noticeDueOn(on) : null;
        LocalDate form106 = c.significant() ? LossClock.form106DueOn(on) : null;
        return Decision.recorded(new ShipmentLossDiscovered(
                c.shipment(),
                c.context().at(),
                discoveredAt,
                on,
                c.type(),
                c.significant(),
                c.reason(),
                notice,
                notice == null ? null : LossClock.endOf(notice, zone),
                form106,
                form106 == null ? null : LossClock.endOf(form106, zone),
                c.significant() ? BusinessCalendar.US_FEDERAL.version() : null,
                c.relied()));
    }

    static Decision<ShipmentEvent> notifyDea(Parcel parcel, long version, NotifyDea c) {
        return ofLoss(
                parcel,
                loss -> already(loss.notifiedAt(), "ALREADY_NOTIFIED", "The field office was notified")
                        .or(() -> c.context().staleAt(version))
                        .or(() -> followsDiscovery(loss, c.notifiedAt(), c.context()))
                        .<Decision<ShipmentEvent>>map(Decision::refused)
                        .orElseGet(() -> Decision.recorded(new ShipmentDeaNotified(
                                c.shipment(),
                                c.context().at(),
                                Told.inMillis(c.notifiedAt()),
                                c.fieldOffice(),
                                c.reference()))));
    }

    static Decision<ShipmentEvent> noticeOverdue(Parcel parcel, MarkNoticeOverdue c) {
        return ofLoss(parcel, loss -> {
            Duty notice = loss.notice();
            Optional<Refusal> refusal = already(loss.notifiedAt(), "ALREADY_NOTIFIED", "The field office was notified")
                    .or(() -> notOverdue(notice, c.context()));
            return notice == null || refusal.isPresent()
                    ? Decision.refused(refusal.orElseGet(Reporting::nothingOwed))
                    : Decision.recorded(new ShipmentDeaNoticeOverdue(
                            c.shipment(), c.context().at(), notice.dueOn()));
        });
    }

    static Decision<ShipmentEvent> file(Parcel parcel, long version, FileForm106 c) {
        return ofLoss(
                parcel,
                loss -> already(loss.filedAt(), "ALREADY_FILED", "Form 106 was filed")
                        .or(() -> loss.notifiedAt() == null
                                ? OutOfPlace.stage("DEA_NOT_NOTIFIED", "The notice to the field office comes first.")
                                : Optional.empty())
                        .or(() -> c.context().staleAt(version))
                        .or(() -> followsDiscovery(loss, c.filedAt(), c.context()))
                        .<Decision<ShipmentEvent>>map(Decision::refused)
                        .orElseGet(() -> Decision.recorded(new ShipmentForm106Filed(
                                c.shipment(), c.context().at(), Told.inMillis(c.filedAt()), c.receipt()))));
    }

    static Decision<ShipmentEvent> form106Overdue(Parcel parcel, MarkForm106Overdue c) {
        return ofLoss(parcel, loss -> {
            Duty form106 = loss.form106();
            Optional<Refusal> refusal = already(loss.filedAt(), "ALREADY_FILED", "Form 106 was filed")
                    .or(() -> notOverdue(form106, c.context()));
            return form106 == null || refusal.isPresent()
                    ? Decision.refused(refusal.orElseGet(Reporting::nothingOwed))
                    : Decision.recorded(
                            new ShipmentForm106Overdue(c.shipment(), c.context().at(), form106.dueOn()));
        });
    }

    /** What has to be reported is closed only after it was. */
    static Decision<ShipmentEvent> close(Parcel parcel, long version, CloseLoss c) {
        return ofLoss(
                parcel,
                loss -> already(loss.closedAt(), "ALREADY_CLOSED", "The loss was closed")
                        .or(() -> loss.significant() && loss.filedAt() == null
                                ? OutOfPlace.stage(
                                        "FORM106_NOT_FILED", "Form 106 has to be filed before the loss is closed.")
                                : Optional.empty())
                        .or(() -> c.context().staleAt(version))
                        .<Decision<ShipmentEvent>>map(Decision::refused)
                        .orElseGet(() -> Decision.recorded(
                                new ShipmentLossClosed(c.shipment(), c.context().at(), c.note()))));
    }

    static Decision<ShipmentEvent> recover(Parcel parcel, long version, RecoverShipment c) {
        return ofLoss(
                parcel,
                loss -> already(
                                loss.recovered() == null
                                        ? null
                                        : loss.recovered().at(),
                                "ALREADY_RECOVERED",
                                "It was found")
                        .or(() -> c.context().staleAt(version))
                        .or(() -> followsDiscovery(loss, c.recoveredAt(), c.context()))
                        .<Decision<ShipmentEvent>>map(Decision::refused)
                        .orElseGet(() -> Decision.recorded(new ShipmentRecovered(
                                c.shipment(), c.context().at(), Told.inMillis(c.recoveredAt()), c.foundBy()))));
    }

    private static Decision<ShipmentEvent> ofLoss(Parcel parcel, Function<Loss, Decision<ShipmentEvent>> decision) {
        Loss loss = parcel.inquiry().loss();
        return loss == null
                ? Decision.refused(Refusal.stage("LOSS_NOT_DISCOVERED", "No loss of this parcel was discovered."))
                : decision.apply(loss);
    }

    private static Optional<Refusal> followsDiscovery(Loss loss, Instant told, Context context) {
        return Told.notBefore(loss.discoveredAt(), told, "REPORT_BEFORE_DISCOVERY", "The loss was discovered")
                .or(() -> Told.notInFuture(told, context, "REPORT_IN_FUTURE"));
    }

    private static Optional<Refusal> notOverdue(@Nullable Duty duty, Context context) {
        if (duty == null) {
            return Optional.of(nothingOwed());
        }
        if (duty.overdue()) {
            return OutOfPlace.stage("ALREADY_OVERDUE", "It was marked overdue already.");
        }
        return context.at().isBefore(duty.overdueFrom())
                ? OutOfPlace.stage("NOT_DUE", "It is in time until the end of " + duty.dueOn() + ".")
                : Optional.empty();
    }

    private static Refusal nothingOwed() {
        return Refusal.stage("NOT_SIGNIFICANT", "The loss is not significant, so no report is owed.");
    }

    private static Optional<Refusal> already(@Nullable Instant done, String code, String what) {
        return done == null ? Optional.empty() : OutOfPlace.stage(code, what + " at " + done + " already.");
    }
}
