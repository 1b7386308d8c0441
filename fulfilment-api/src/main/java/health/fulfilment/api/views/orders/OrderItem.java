package health.fulfilment.api.views.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.shared.DeliveryWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One order in the queue.
 *
 * @param late whether the promised window has ended with nothing delivered
 * @param fill the latest fill
 * @param onHold whether it waits for something
 * @param cancellationRequested whether the prescriber asked that nothing more be dispensed, and waits for the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderItem(
        String prescription,
        String status,
        boolean late,
        @Nullable DeliveryWindow promised,
        String patient,
        String patientState,
        @Nullable String pharmacy,
        String drug,
        String quantity,
        @Nullable String fill,
        @Nullable Instant routedAt,
        Instant changedAt,
        @Nullable LocalDate deliveredOn,
        boolean onHold,
        boolean cancellationRequested) {

    static OrderItem of(OrderRow row, Instant at) {
        return new OrderItem(
                row.id(),
                row.status,
                row.lateAt(at),
                promised(row),
                row.patient,
                row.patientState,
                row.pharmacy,
                row.drug,
                row.quantity,
                row.fill,
                row.routedAt,
                row.changedAt,
                row.deliveredOn,
                row.held > 0,
                row.cancellationRequested);
    }

    private static @Nullable DeliveryWindow promised(OrderRow row) {
        return row.dueFrom == null || row.dueOn == null || row.dueZone == null
                ? null
                : new DeliveryWindow(row.dueFrom, row.dueOn, ZoneId.of(row.dueZone));
    }
}
