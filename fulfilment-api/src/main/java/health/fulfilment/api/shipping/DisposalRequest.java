package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shipment.DisposalReceiver;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/** What came back went to another registrant (21 CFR 1304.22(c) with (a)(2)(ix)). */
record DisposalRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull @Words(max = 80) String manner,
        @NotNull @Valid Receiver receiver) {

    /** The registrant that took it. */
    record Receiver(
            @NotNull @Words(max = 120) String name,
            @NotNull @Valid AddressForm address,

            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9][0-9]{7}", message = "is not a DEA number: two letters and seven digits")
            String dea) {}

    DisposalReceiver taker() {
        return new DisposalReceiver(receiver.name(), receiver.address().toPostalAddress(), receiver.dea());
    }
}
