package health.fulfilment.api.forms;

import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.rules.State;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** An address in the United States as it is written on an envelope (USPS Publication 28). */
public record AddressForm(
        @NotNull @Words(max = 80) String line1,
        @Nullable @Words(max = 80) String line2,
        @NotNull @Words(max = 60) String city,
        @NotNull State state,

        @NotNull @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?", message = "is not a ZIP code such as 32801 or 32801-1234")
        String zip) {

    public PostalAddress toPostalAddress() {
        return new PostalAddress(line1, line2, city, state, zip);
    }
}
