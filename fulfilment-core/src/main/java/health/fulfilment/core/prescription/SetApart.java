package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.Quantity;

/** Units that were made for a fill and will not go to the patient: the pharmacy has to account for them (21 CFR 1304.21(a)). */
public record SetApart(Quantity quantity, Disposition disposition) {

    /** What becomes of them. */
    public enum Disposition {
        /** Kept apart until it is decided. */
        @JsonProperty("quarantine")
        QUARANTINE,
        /** To be destroyed. */
        @JsonProperty("waste")
        WASTE
    }
}
