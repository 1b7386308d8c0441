package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Some;
import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shared.Quantity;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The parcel is packed and sealed.
 *
 * @param template the package template that was followed
 * @param tamperSeal id of the seal
 * @param contentCount units of the drug counted into it
 * @param plain whether the outer package shows nothing of the contents
 * @param reference what the label says besides the address
 */
record PackingRequest(
        @NotNull @Words(max = 80) String packedBy,
        @NotNull @Words(max = 40) String template,
        @NotNull @Words(max = 40) String tamperSeal,
        @NotNull @Some Quantity contentCount,
        @NotNull Boolean plain,
        @Nullable @Words(max = 60) String reference) {}
