package health.fulfilment.core.shipment;

import health.fulfilment.core.shipment.InquiryEvent.Finder;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import health.fulfilment.core.shipment.Parcel.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A discovered loss and how far its reports have come.
 *
 * @param notice what is owed at once, absent if the loss is not significant
 * @param form106 what is owed within 45 days, absent likewise
 */
public record Loss(
        Instant discoveredAt,
        LocalDate discoveredOn,
        LossType type,
        boolean significant,
        @Nullable Duty notice,
        @Nullable Duty form106,
        @Nullable Instant notifiedAt,
        @Nullable Instant filedAt,
        @Nullable Instant closedAt,
        @Nullable Recovered recovered) {

    /** Something to be done by a day. */
    public record Duty(LocalDate dueOn, Instant overdueFrom, boolean overdue) {

        private static @Nullable Duty of(@Nullable LocalDate dueOn, @Nullable Instant overdueFrom) {
            return dueOn == null || overdueFrom == null ? null : new Duty(dueOn, overdueFrom, false);
        }

        Duty missed() {
            return new Duty(dueOn, overdueFrom, true);
        }
    }

    /** It was found; the reports stand. */
    public record Recovered(Instant at, Finder foundBy) {}

    static Loss of(ShipmentLossDiscovered e) {
        return new Loss(
                e.discoveredAt(),
                e.discoveredOn(),
                e.type(),
                e.significant(),
                Duty.of(e.noticeDueOn(), e.noticeOverdueFrom()),
                Duty.of(e.form106DueOn(), e.form106OverdueFrom()),
                null,
                null,
                null,
                null);
    }

    Status status() {
        if (recovered != null) {
            return Status.RECOVERED;
        }
        if (closedAt != null) {
            return Status.LOSS_CLOSED;
        }
        if (filedAt != null) {
            return Status.FORM106_FILED;
        }
        return notifiedAt == null ? Status.LOSS_DISCOVERED : Status.DEA_NOTIFIED;
    }

    Loss notified(Instant at) {
        return new Loss(
                discoveredAt, discoveredOn, type, significant, notice, form106, at, filedAt, closedAt, recovered);
    }

    Loss noticeMissed() {
        Duty missed = notice == null ? null : notice.missed();
        return new Loss(
                discoveredAt,
                discoveredOn,
                type,
                significant,
                missed,
                form106,
                notifiedAt,
                filedAt,
                closedAt,
                recovered);
    }

    Loss filed(Instant at) {
        return new Loss(
                discoveredAt, discoveredOn, type, significant, notice, form106, notifiedAt, at, closedAt, recovered);
    }

    Loss form106Missed() {
        Duty missed = form106 == null ? null : form106.missed();
        return new Loss(
                discoveredAt,
                discoveredOn,
                type,
                significant,
                notice,
                missed,
                notifiedAt,
                filedAt,
                closedAt,
                recovered);
    }

    Loss closed(Instant at) {
        return new Loss(
                discoveredAt, discoveredOn, type, significant, notice, form106, notifiedAt, filedAt, at, recovered);
    }

    Loss found(Recovered now) {
        return new Loss(
                discoveredAt, discoveredOn, type, significant, notice, form106, notifiedAt, filedAt, closedAt, now);
    }
}
