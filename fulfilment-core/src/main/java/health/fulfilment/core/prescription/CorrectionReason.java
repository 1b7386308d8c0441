package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a record is corrected. */
public enum CorrectionReason {
    @JsonProperty("data-entry")
    DATA_ENTRY,
    @JsonProperty("late-entry")
    LATE_ENTRY,
    @JsonProperty("downtime-entry")
    DOWNTIME_ENTRY,
    @JsonProperty("wrong-record")
    WRONG_RECORD,
    @JsonProperty("source-corrected")
    SOURCE_CORRECTED
}
