package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pharmacy may ask of a parcel that came back. */
public sealed interface ReturnCommand extends ShipmentCommand {

    PharmacyId pharmacy();

    record ReceiveReturn(
            ShipmentId shipment, Context context, PharmacyId pharmacy, Instant returnedAt, ReturnReason reason)
            implements ReturnCommand {}

    /** @param tamperSeal id of the seal as found, absent if there was none */
    record QuarantineReturn(
            ShipmentId shipment,
            Context context,
            PharmacyId pharmacy,
            String countedBy,
            Quantity contentCount,
            @Nullable String tamperSeal,
            boolean sealIntact)
            implements ReturnCommand {}

    /** @param form41 under which reference the pharmacy keeps the completed DEA Form 41 */
    record DestroyReturn(
            ShipmentId shipment,
            Context context,
            PharmacyId pharmacy,
            Instant destroyedAt,
            String method,
            List<String> witnesses,
            String form41)
            implements ReturnCommand {
        public DestroyReturn {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** Another registrant took it. */
    record DisposeReturn(
            ShipmentId shipment,
            Context context,
            PharmacyId pharmacy,
            Instant disposedAt,
            String manner,
            DisposalReceiver receiver)
            implements ReturnCommand {}
}
