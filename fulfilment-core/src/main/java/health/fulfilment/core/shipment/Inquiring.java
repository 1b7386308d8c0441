package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shipment.InquiryCommand.CloseLoss;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.DisputeDelivery;
import health.fulfilment.core.shipment.InquiryCommand.FileForm106;
import health.fulfilment.core.shipment.InquiryCommand.MarkForm106Overdue;
import health.fulfilment.core.shipment.InquiryCommand.MarkNoticeOverdue;
import health.fulfilment.core.shipment.InquiryCommand.NotifyDea;
import health.fulfilment.core.shipment.InquiryCommand.OpenTrace;
import health.fulfilment.core.shipment.InquiryCommand.RecoverShipment;
import health.fulfilment.core.shipment.InquiryCommand.UpholdDelivery;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeliveryUpheld;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDisputed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentTraceOpened;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel that somebody misses: traced, disputed, and in the end found lost. */
final class Inquiring {

    private Inquiring() {}

    static Decision<ShipmentEvent> decide(@Nullable Parcel parcel, long version, InquiryCommand command) {
        Optional<Refusal> refusal = mayAsk(parcel, command);
        if (parcel == null || refusal.isPresent()) {
            return Decision.refused(refusal.orElseGet(() -> Refusal.absent("shipment")));
        }
        return switch (command) {
            case OpenTrace c -> trace(parcel, version, c);
            case DisputeDelivery c -> dispute(parcel, version, c);
            case UpholdDelivery c -> uphold(parcel, version, c);
            case DiscoverLoss c ->
                mayBeLost(parcel, version, c)
                        .<Decision<ShipmentEvent>>map(Decision::refused)
                        .orElseGet(() -> Reporting.discover(c));
            case NotifyDea c -> Reporting.notifyDea(parcel, version, c);
            case MarkNoticeOverdue c -> Reporting.noticeOverdue(parcel, c);
            case FileForm106 c -> Reporting.file(parcel, version, c);
            case MarkForm106Overdue c -> Reporting.form106Overdue(parcel, c);
            case CloseLoss c -> Reporting.close(parcel, version, c);
            case RecoverShipment c -> Reporting.recover(parcel, version, c);
        };
    }

    private static Optional<Refusal> mayAsk(@Nullable Parcel parcel, InquiryCommand command) {
        return switch (command) {
            case OpenTrace c -> Access.complianceOrSystem(parcel, c.context().actor());
            case DiscoverLoss c -> Access.complianceOrSystem(parcel, c.context().actor());
            case DisputeDelivery c -> Access.compliance(parcel, c.context().actor());
            case UpholdDelivery c -> Access.compliance(parcel, c.context().actor());
            case NotifyDea c -> Access.compliance(parcel, c.context().actor());
            case FileForm106 c -> Access.compliance(parcel, c.context().actor());
            case CloseLoss c -> Access.compliance(parcel, c.context().actor());
            case RecoverShipment c -> Access.compliance(parcel, c.context().actor());
            case MarkNoticeOverdue c -> Access.system(parcel, c.context().actor());
            case MarkForm106Overdue c -> Access.system(parcel, c.context().actor());
        };
    }

    private static Decision<ShipmentEvent> trace(Parcel parcel, long version, OpenTrace c) {
        return OutOfPlace.notHandedOver(parcel)
                .or(() -> OutOfPlace.returned(parcel))
                .or(() -> OutOfPlace.lost(parcel))
                .or(() -> OutOfPlace.delivered(parcel))
                .or(() -> parcel.inquiry().trace() == null
                        ? Optional.empty()
                        : OutOfPlace.stage("ALREADY_TRACED", "The carrier was asked where it is already."))
                .or(() -> c.context().staleAt(version))
                .or(() -> notDue(c.context(), LossClock.traceFrom(parcel.expected())))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new ShipmentTraceOpened(
                        c.shipment(), c.context().at(), LossClock.presumedLostFrom(parcel.expected()))));
    }

    /** People may be sooner than the clock, which speaks for those who forget. */
    private static Optional<Refusal> notDue(Context context, Instant from) {
        return Access.isSystem(context.actor()) && context.at().isBefore(from)
                ? OutOfPlace.stage("NOT_DUE", "It is not due before " + from + ".")
                : Optional.empty();
    }

    /** The system goes by the clock and the carrier; compliance may know of a theft wherever the parcel was. */
    private static Optional<Refusal> mayBeLost(Parcel parcel, long version, DiscoverLoss c) {
        boolean system = Access.isSystem(c.context().actor());
        return OutOfPlace.voided(parcel)
                .or(() -> system ? OutOfPlace.notHandedOver(parcel) : Optional.empty())
                .or(() -> OutOfPlace.lost(parcel))
                .or(() -> accountedFor(parcel, system))
                .or(() -> c.context().staleAt(version))
                .or(() -> parcel.journey().seen(ScanKind.LOST)
                        ? Optional.empty()
                        : notDue(c.context(), LossClock.presumedLostFrom(parcel.expected())))
                .or(() -> Told.notBefore(
                        parcel.label().createdAt(),
                        c.discoveredAt(),
                        "DISCOVERY_BEFORE_CREATION",
                        "The parcel was made"))
                .or(() -> Told.notInFuture(c.discoveredAt(), c.context(), "DISCOVERY_IN_FUTURE"));
    }

    /** Whether it is where it should be, as far as anybody knows: here and whole, or with a patient who does not complain. */
    private static Optional<Refusal> accountedFor(Parcel parcel, boolean system) {
        if (parcel.returned() != null) {
            return parcel.returned().suspicious() && !system ? Optional.empty() : OutOfPlace.returned(parcel);
        }
        return parcel.inquiry().disputed() && !system ? Optional.empty() : OutOfPlace.delivered(parcel);
    }

    private static Decision<ShipmentEvent> dispute(Parcel parcel, long version, DisputeDelivery c) {
        return OutOfPlace.returned(parcel)
                .or(() -> OutOfPlace.lost(parcel))
                .or(() -> parcel.delivered() == null
                        ? OutOfPlace.stage("NOT_DELIVERED", "It was not delivered, so there is nothing to dispute.")
                        : Optional.empty())
                .or(() -> parcel.inquiry().disputed()
                        ? OutOfPlace.stage("ALREADY_DISPUTED", "The patient's report is being looked into already.")
                        : Optional.empty())
                .or(() -> c.context().staleAt(version))
                .or(() -> Told.notInFuture(c.reportedAt(), c.context(), "REPORT_IN_FUTURE"))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new ShipmentDisputed(
                        c.shipment(), c.context().at(), Told.inMillis(c.reportedAt()), c.complaint(), c.note())));
    }

    private static Decision<ShipmentEvent> uphold(Parcel parcel, long version, UpholdDelivery c) {
        return OutOfPlace.returned(parcel)
                .or(() -> OutOfPlace.lost(parcel))
                .or(() -> parcel.inquiry().disputed()
                        ? Optional.empty()
                        : OutOfPlace.stage("NOT_DISPUTED", "Nobody disputes the delivery."))
                .or(() -> c.context().staleAt(version))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new ShipmentDeliveryUpheld(c.shipment(), c.context().at(), c.note())));
    }
}
