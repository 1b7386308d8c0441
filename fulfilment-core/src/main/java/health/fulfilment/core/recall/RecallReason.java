package health.fulfilment.core.recall;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a lot is called back. A list of the practice's own. */
public enum RecallReason {
    @JsonProperty("contamination")
    CONTAMINATION,
    @JsonProperty("potency")
    POTENCY,
    @JsonProperty("labelling")
    LABELLING,
    /** The supplier of an ingredient called it back. */
    @JsonProperty("supplier")
    SUPPLIER,
    @JsonProperty("other")
    OTHER
}
