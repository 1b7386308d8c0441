package health.fulfilment.api.registry;

import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.forms.HomeAddress;
import health.fulfilment.api.forms.KnownZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;

/** Where a patient lives from now on. */
record MoveRequest(
        @NotNull @Valid @HomeAddress AddressForm address,
        @NotNull @KnownZone ZoneId timeZone) {

    @Override
    public String toString() {
        return "MoveRequest[personal]";
    }
}
