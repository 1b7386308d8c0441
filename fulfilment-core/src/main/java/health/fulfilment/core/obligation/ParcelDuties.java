package health.fulfilment.core.obligation;

import static health.fulfilment.core.obligation.DutyKind.DEA_FORM_106;
import static health.fulfilment.core.obligation.DutyKind.DEA_LOSS_NOTICE;
import static health.fulfilment.core.obligation.DutyKind.LOSS_DISCOVERY;
import static health.fulfilment.core.obligation.DutyKind.PARCEL_TRACE;

import health.fulfilment.core.obligation.DutyNews.Ended;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNoticeOverdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNotified;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Filed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Overdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentTraceOpened;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentReturned;
import health.fulfilment.core.shipment.ShipmentEvent;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentDelivered;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is owed about a parcel that does not arrive: to look for it, to say that it is lost, and to report that. */
final class ParcelDuties {

    private ParcelDuties() {}

    static List<DutyNews> of(ShipmentEvent event) {
        List<DutyNews> news = new ArrayList<>();
        switch (event) {
            case ShipmentHandedOver e -> owe(news, PARCEL_TRACE, e.shipment(), e.at(), e.traceFrom(), null);
            case ShipmentTraceOpened e -> {
                news.add(new Met(PARCEL_TRACE, id(e), e.at(), null));
                owe(news, LOSS_DISCOVERY, e.shipment(), e.at(), e.presumedLostFrom(), null);
            }
            case ShipmentLossDiscovered e -> {
                news.add(new Ended(PARCEL_TRACE, id(e), e.at()));
                news.add(new Met(LOSS_DISCOVERY, id(e), e.at(), null));
                owe(news, DEA_LOSS_NOTICE, e.shipment(), e.at(), e.noticeOverdueFrom(), e.noticeDueOn());
                owe(news, DEA_FORM_106, e.shipment(), e.at(), e.form106OverdueFrom(), e.form106DueOn());
            }
            case ShipmentDelivered e -> arrived(news, e);
            case ShipmentReturned e -> arrived(news, e);
            case ShipmentDeaNotified e -> news.add(new Met(DEA_LOSS_NOTICE, id(e), e.notifiedAt(), null));
            case ShipmentDeaNoticeOverdue e -> news.add(new Overdue(DEA_LOSS_NOTICE, id(e), e.at()));
            case ShipmentForm106Filed e -> news.add(new Met(DEA_FORM_106, id(e), e.filedAt(), null));
            case ShipmentForm106Overdue e -> news.add(new Overdue(DEA_FORM_106, id(e), e.at()));
            default -> {}
        }
        return news;
    }

    /** A report that was due stays due: the loss happened, even if the parcel turns up. */
    private static void arrived(List<DutyNews> news, ShipmentEvent e) {
        news.add(new Ended(PARCEL_TRACE, id(e), e.at()));
        news.add(new Ended(LOSS_DISCOVERY, id(e), e.at()));
    }

    private static void owe(
            List<DutyNews> news,
            DutyKind kind,
            ShipmentId parcel,
            Instant at,
            @Nullable Instant overdueFrom,
            @Nullable LocalDate dueOn) {
        if (overdueFrom != null) {
            news.add(new Owed(kind, parcel.value(), parcel.fill().prescription(), at, overdueFrom, dueOn, null, null));
        }
    }

    private static String id(ShipmentEvent event) {
        return event.shipment().value();
    }
}
