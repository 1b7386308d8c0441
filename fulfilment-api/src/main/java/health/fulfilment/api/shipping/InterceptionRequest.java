package health.fulfilment.api.shipping;

import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import jakarta.validation.constraints.NotNull;

/** The carrier is asked to bring the parcel back. */
record InterceptionRequest(@NotNull InterceptionReason reason) {}
