package health.fulfilment.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.monitoring.ReportEvent.ReportCorrected;
import health.fulfilment.core.monitoring.ReportEvent.ReportDue;
import health.fulfilment.core.monitoring.ReportEvent.ReportRedated;
import health.fulfilment.core.monitoring.ReportEvent.ReportRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidAccepted;
import health.fulfilment.core.prescription.FillEvent.FillDelivered;
import health.fulfilment.core.prescription.OrderEvent.OrderRefused;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNotified;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Filed;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is owed by when, and how each duty ended: written down again from the events alone, by hand. */
final class DutyBook {

    static final String PROMISE = "delivery-promise";
    static final String ACCEPTANCE = "order-acceptance";
    static final String REPORT = "pdmp-report";
    static final String TRACE = "parcel-trace";
    static final String LOSS = "loss-discovery";
    static final String NOTICE = "dea-loss-notice";
    static final String FORM = "dea-form-106";
    static final List<String> KINDS = List.of(PROMISE, ACCEPTANCE, REPORT, TRACE, LOSS, NOTICE, FORM);

    private static final class Duty {
        String status = "open";
        Instant dueAt = Instant.MAX;

        @Nullable
        LocalDate dueOn;

        boolean owed() {
            return status.equals("open") || status.equals("overdue");
        }
    }

    private final Map<String, Duty> duties = new TreeMap<>();
    private final Map<String, Map<Long, String>> history = new TreeMap<>();
    private final Map<String, LocalDate> lastPromisedDay = new LinkedHashMap<>();
    private final Map<String, LocalDate> expected = new LinkedHashMap<>();

    /** Every status of every duty, with the moment from which it is overdue, and the position from which it was so. */
    Map<String, Map<Long, String>> history() {
        return history;
    }

    /** What should have been spoken of by then, and was not. */
    List<String> forgotten(Instant now) {
        List<String> forgotten = new ArrayList<>();
        duties.forEach((id, duty) -> {
            if (duty.status.equals("open") && !duty.dueAt.isAfter(now)) {
                forgotten.add(id + " since " + duty.dueAt);
            }
        });
        return forgotten;
    }

    void happens(StoredEvent stored) {
        long position = stored.position();
        String about = stored.stream();
        Instant at = stored.occurredAt();
        switch (stored.name()) {
            case "prescription-approved" -> {
                LocalDate latest = at.atZone(Practice.EASTERN).toLocalDate().plusDays(5);
                lastPromisedDay.put(about, latest);
                begins(PROMISE, about, endOf(latest), latest, position);
            }
            case "prescription-routed", "order-transferred-in" -> {
                changes(PROMISE, about, position);
                begins(ACCEPTANCE, about, at.plus(Duration.ofHours(24)), null, position);
            }
            case "order-accepted" -> met(ACCEPTANCE, about, at, null, position);
            case "order-refused" -> {
                if (Boolean.TRUE.equals(((OrderRefused) stored.event()).reroute())) {
                    met(ACCEPTANCE, about, at, null, position);
                } else {
                    closed(about, position);
                }
            }
            case "order-withdrawn" -> overdue(ACCEPTANCE, about, at, position);
            case "prescription-cancelled", "prescription-stopped" -> closed(about, position);
            case "fill-delivered" -> met(PROMISE, about, at, ((FillDelivered) stored.event()).deliveredOn(), position);
            case "delivery-overdue" -> overdue(PROMISE, about, at, position);
            case "report-due" -> reported(about, ((ReportDue) stored.event()).dueBy(), position);
            case "report-redated" -> reported(about, ((ReportRedated) stored.event()).dueBy(), position);
            case "report-rejected" -> reported(about, ((ReportRejected) stored.event()).dueBy(), position);
            case "report-void-accepted" -> {
                ReportVoidAccepted again = (ReportVoidAccepted) stored.event();
                reported(about, again.replaced() ? again.dueBy() : null, position);
            }
            case "report-sent" ->
                met(REPORT, about, ((ReportSent) stored.event()).transmission().at(), null, position);
            case "report-corrected" ->
                met(
                        REPORT,
                        about,
                        ((ReportCorrected) stored.event()).transmission().at(),
                        null,
                        position);
            case "report-voided" -> ends(REPORT, about, position);
            case "report-overdue" -> overdue(REPORT, about, at, position);
            case "shipment-handed-over" -> {
                expected.put(about, expected(about, ((ShipmentHandedOver) stored.event()).handedOverAt()));
                begins(TRACE, about, endOf(expected.get(about)), null, position);
            }
            case "shipment-trace-opened" -> {
                met(TRACE, about, at, null, position);
                Instant presumedLost = expected.get(about)
                        .plusDays(5)
                        .atStartOfDay(Practice.EASTERN)
                        .toInstant();
                begins(LOSS, about, presumedLost, null, position);
            }
            case "shipment-delivered", "shipment-returned" -> {
                ends(TRACE, about, position);
                ends(LOSS, about, position);
            }
            case "shipment-loss-discovered" -> lost((ShipmentLossDiscovered) stored.event(), about, at, position);
            case "shipment-dea-notified" ->
                met(NOTICE, about, ((ShipmentDeaNotified) stored.event()).notifiedAt(), null, position);
            case "shipment-dea-notice-overdue" -> overdue(NOTICE, about, at, position);
            case "shipment-form106-filed" ->
                met(FORM, about, ((ShipmentForm106Filed) stored.event()).filedAt(), null, position);
            case "shipment-form106-overdue" -> overdue(FORM, about, at, position);
            default -> {}
        }
    }

    private void lost(ShipmentLossDiscovered e, String about, Instant at, long position) {
        ends(TRACE, about, position);
        met(LOSS, about, at, null, position);
        if (e.significant()) {
            LocalDate notice = e.noticeDueOn();
            LocalDate form = e.discoveredOn().plusDays(45);
            assertThat(notice).isAfter(e.discoveredOn());
            begins(NOTICE, about, endOf(notice), notice, position);
            begins(FORM, about, endOf(form), form, position);
        }
    }

    private void reported(String report, @Nullable Instant dueBy, long position) {
        if (dueBy != null) {
            begins(REPORT, report, dueBy.plusMillis(1), null, position);
        }
    }

    private void closed(String prescription, long position) {
        ends(PROMISE, prescription, position);
        ends(ACCEPTANCE, prescription, position);
    }

    private void begins(String kind, String about, Instant dueAt, @Nullable LocalDate dueOn, long position) {
        Duty duty = duties.computeIfAbsent(id(kind, about), _ -> new Duty());
        duty.dueAt = dueAt;
        duty.dueOn = dueOn;
        becomes(kind, about, "open", position);
    }

    private void met(String kind, String about, Instant at, @Nullable LocalDate on, long position) {
        Duty duty = duties.get(id(kind, about));
        if (duty != null && duty.owed()) {
            boolean late = on != null && duty.dueOn != null ? on.isAfter(duty.dueOn) : !at.isBefore(duty.dueAt);
            becomes(kind, about, late ? "met-late" : "met", position);
        }
    }

    /** Said once, of something that was owed, and not before its time. */
    private void overdue(String kind, String about, Instant at, long position) {
        Duty duty = duties.get(id(kind, about));
        assertThat(duty).as(id(kind, about) + " was owed").isNotNull();
        assertThat(duty.status).as(id(kind, about) + " was").isEqualTo("open");
        assertThat(duty.dueAt).as(id(kind, about) + " was due").isBeforeOrEqualTo(at);
        becomes(kind, about, "overdue", position);
    }

    private void ends(String kind, String about, long position) {
        Duty duty = duties.get(id(kind, about));
        if (duty != null && duty.owed()) {
            becomes(kind, about, "ended", position);
        }
    }

    /** Something else about it changed. */
    private void changes(String kind, String about, long position) {
        Duty duty = duties.get(id(kind, about));
        if (duty != null && duty.owed()) {
            becomes(kind, about, duty.status, position);
        }
    }

    private void becomes(String kind, String about, String status, long position) {
        String id = id(kind, about);
        Duty duty = duties.get(id);
        duty.status = status;
        history.computeIfAbsent(id, _ -> new TreeMap<>()).put(position, status + "@" + duty.dueAt.toEpochMilli());
    }

    /** What leaves when the promised days are over is given as many from then on. */
    private LocalDate expected(String parcel, Instant left) {
        LocalDate on = left.atZone(Practice.EASTERN).toLocalDate();
        return on.isAfter(promised(parcel)) ? on.plusDays(5) : promised(parcel);
    }

    /** Of the order that the parcel belongs to. */
    private LocalDate promised(String parcel) {
        String order = "rx-" + parcel.substring("ship-".length(), parcel.lastIndexOf('.'));
        return lastPromisedDay.get(order);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Practice.EASTERN).toInstant();
    }

    private static String id(String kind, String about) {
        return kind + "." + about;
    }
}
