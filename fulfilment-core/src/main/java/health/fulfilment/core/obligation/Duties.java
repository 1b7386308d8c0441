package health.fulfilment.core.obligation;

import static health.fulfilment.core.obligation.DutyKind.DELIVERY_PROMISE;
import static health.fulfilment.core.obligation.DutyKind.ORDER_ACCEPTANCE;
import static health.fulfilment.core.obligation.DutyKind.PDMP_REPORT;

import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.matter.MatterCommand.MarkMatterOverdue;
import health.fulfilment.core.matter.MatterEvent;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterMet;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterOpened;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterOverdue;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterVoided;
import health.fulfilment.core.monitoring.ReportCommand.MarkReportOverdue;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrected;
import health.fulfilment.core.monitoring.ReportEvent.ReportDue;
import health.fulfilment.core.monitoring.ReportEvent.ReportOverdue;
import health.fulfilment.core.monitoring.ReportEvent.ReportRedated;
import health.fulfilment.core.monitoring.ReportEvent.ReportRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidAccepted;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoided;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.MarkZeroReportOverdue;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent;
import health.fulfilment.core.obligation.DutyNews.Ended;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Moved;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.prescription.FillEvent.FillDelivered;
import health.fulfilment.core.prescription.Order;
import health.fulfilment.core.prescription.OrderCommand.MarkDeliveryOverdue;
import health.fulfilment.core.prescription.OrderCommand.WithdrawOrder;
import health.fulfilment.core.prescription.OrderEvent.DeliveryOverdue;
import health.fulfilment.core.prescription.OrderEvent.OrderAccepted;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredIn;
import health.fulfilment.core.prescription.OrderEvent.OrderWithdrawn;
import health.fulfilment.core.prescription.OrderEvent.PrescriptionRouted;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionApproved;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionCancelled;
import health.fulfilment.core.prescription.PrescriptionEvent.PrescriptionStopped;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.MarkForm106Overdue;
import health.fulfilment.core.shipment.InquiryCommand.MarkNoticeOverdue;
import health.fulfilment.core.shipment.InquiryCommand.OpenTrace;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import health.fulfilment.core.shipment.ShipmentEvent;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which event begins, meets and ends which duty, and who is reminded when one falls due. Pure; every kind stands here. */
public final class Duties {

    /** Who asks when something has fallen due. */
    public static final String REMINDER = "obligations";

    private Duties() {}

    public static List<DutyNews> of(Event event) {
        return switch (event) {
            case PrescriptionApproved e -> List.of(promise(e));
            case PrescriptionRouted e -> arrived(e.prescription(), e.at(), e.pharmacy(), e.pharmacyState());
            case OrderTransferredIn e ->
                arrived(e.prescription(), e.at(), e.receiver().pharmacy(), e.receiverState());
            case OrderAccepted e -> List.of(new Met(ORDER_ACCEPTANCE, id(e.prescription()), e.at(), null));
            case OrderRefused e ->
                Boolean.TRUE.equals(e.reroute())
                        ? List.of(new Met(ORDER_ACCEPTANCE, id(e.prescription()), e.at(), null))
                        : closed(e.prescription(), e.at());
            case OrderWithdrawn e -> List.of(new Overdue(ORDER_ACCEPTANCE, id(e.prescription()), e.at()));
            case FillDelivered e -> List.of(new Met(DELIVERY_PROMISE, id(e.prescription()), e.at(), e.deliveredOn()));
            case DeliveryOverdue e -> List.of(new Overdue(DELIVERY_PROMISE, id(e.prescription()), e.at()));
            case PrescriptionCancelled e -> closed(e.prescription(), e.at());
            case PrescriptionStopped e -> closed(e.prescription(), e.at());
            case ReportDue e -> reported(e.report(), e.at(), e.dueBy(), e.pharmacy(), e.pharmacyState());
            case ReportRedated e -> reported(e.report(), e.at(), e.dueBy(), e.pharmacy(), e.pharmacyState());
            case ReportRejected e -> reported(e.report(), e.at(), e.dueBy(), e.pharmacy(), e.pharmacyState());
            case ReportSent e ->
                List.of(new Met(PDMP_REPORT, id(e.report()), e.transmission().at(), null));
            case ReportCorrected e ->
                List.of(new Met(PDMP_REPORT, id(e.report()), e.transmission().at(), null));
            case ReportVoidAccepted e ->
                e.replaced() ? reported(e.report(), e.at(), e.dueBy(), e.pharmacy(), e.pharmacyState()) : List.of();
            case ReportVoided e -> List.of(new Ended(PDMP_REPORT, id(e.report()), e.at()));
            case ReportOverdue e -> List.of(new Overdue(PDMP_REPORT, id(e.report()), e.at()));
            case ZeroReportEvent e -> ZeroReportDuties.of(e);
            case ShipmentEvent e -> ParcelDuties.of(e);
            case LicensureEvent e -> LicenceDuties.of(e);
            case MatterEvent e -> List.of(matter(e));
            default -> List.of();
        };
    }

    /** What to ask for when a duty has fallen due: the noun decides whether it was met meanwhile. */
    public static Command reminder(DutyKind kind, String subject, Instant at) {
        Context context = Context.of(Actor.system(REMINDER), at);
        return switch (kind) {
            case DELIVERY_PROMISE -> new MarkDeliveryOverdue(new PrescriptionId(subject), context, null);
            case ORDER_ACCEPTANCE -> new WithdrawOrder(new PrescriptionId(subject), context);
            case PDMP_REPORT -> new MarkReportOverdue(new ReportId(subject), context);
            case PDMP_ZERO_REPORT -> new MarkZeroReportOverdue(new ZeroReportId(subject), context);
            case PARCEL_TRACE -> new OpenTrace(new ShipmentId(subject), context);
            case LOSS_DISCOVERY ->
                new DiscoverLoss(new ShipmentId(subject), context, at, LossType.IN_TRANSIT, true, null, null);
            case DEA_LOSS_NOTICE -> new MarkNoticeOverdue(new ShipmentId(subject), context);
            case DEA_FORM_106 -> new MarkForm106Overdue(new ShipmentId(subject), context);
            case SECURITY_INCIDENT_REPORT,
                    UNSIGNED_PRESCRIPTION_REPORT,
                    TOKEN_COMPROMISE_REPORT,
                    ADVERSE_AUDIT_TO_DEA,
                    ADVERSE_AUDIT_TO_REGISTRANTS,
                    NON_COMPLIANCE_NOTICE,
                    REFILL_PRINTOUT,
                    CENTRAL_RECORDS,
                    REFILL_SIGN_OFF,
                    BIENNIAL_INVENTORY,
                    DISCLOSURE_ACCOUNTING,
                    APPLICATION_RECERTIFICATION,
                    APPLICATION_RECERTIFICATION_AFTER_CHANGE -> new MarkMatterOverdue(new MatterId(subject), context);
            case LICENCE_RENEWAL -> LicenceDuties.lapse(subject, context);
            case LICENCE_CHANGE -> LicenceDuties.inEffect(subject, context);
        };
    }

    private static DutyNews matter(MatterEvent event) {
        String id = event.matter().value();
        return switch (event) {
            case ComplianceMatterOpened e ->
                new Owed(
                        DutyKind.of(e.kind()),
                        id,
                        null,
                        e.at(),
                        e.due().overdueFrom(),
                        e.due().on(),
                        null,
                        e.state());
            case ComplianceMatterMet e -> new Met(DutyKind.of(e.kind()), id, e.metAt(), null);
            case ComplianceMatterOverdue e -> new Overdue(DutyKind.of(e.kind()), id, e.at());
            case ComplianceMatterVoided e -> new Ended(DutyKind.of(e.kind()), id, e.at());
        };
    }

    private static Owed promise(PrescriptionApproved e) {
        return new Owed(
                DELIVERY_PROMISE,
                id(e.prescription()),
                e.prescription(),
                e.at(),
                e.promised().overdueFrom(),
                e.promised().latest(),
                null,
                null);
    }

    private static List<DutyNews> arrived(PrescriptionId prescription, Instant at, PharmacyId pharmacy, State state) {
        return List.of(
                new Moved(DELIVERY_PROMISE, id(prescription), pharmacy, state),
                new Owed(
                        ORDER_ACCEPTANCE,
                        id(prescription),
                        prescription,
                        at,
                        at.plus(Order.TO_ACCEPT),
                        null,
                        pharmacy,
                        state));
    }

    private static List<DutyNews> closed(PrescriptionId prescription, Instant at) {
        return List.of(
                new Ended(DELIVERY_PROMISE, id(prescription), at), new Ended(ORDER_ACCEPTANCE, id(prescription), at));
    }

    /** Nothing is owed by a deadline that is not known. In time is what came in the last moment. */
    private static List<DutyNews> reported(
            ReportId report, Instant at, @Nullable Instant dueBy, PharmacyId pharmacy, State state) {
        return dueBy == null
                ? List.of()
                : List.of(new Owed(
                        PDMP_REPORT,
                        id(report),
                        report.fill().prescription(),
                        at,
                        dueBy.plusMillis(1),
                        null,
                        pharmacy,
                        state));
    }

    private static String id(ReportId report) {
        return report.value();
    }

    private static String id(PrescriptionId prescription) {
        return prescription.value();
    }
}
