package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import org.jspecify.annotations.Nullable;

/** A case is closed. */
record ClosureRequest(
        @Nullable @Words(max = 500, lines = true) String note) {

    @Override
    public String toString() {
        return "ClosureRequest";
    }
}
