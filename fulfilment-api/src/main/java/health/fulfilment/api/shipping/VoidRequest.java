package health.fulfilment.api.shipping;

import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import jakarta.validation.constraints.NotNull;

/** The parcel will never leave. */
record VoidRequest(@NotNull VoidReason reason) {}
