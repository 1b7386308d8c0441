package health.fulfilment.api.views.obligations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a duty was met. */
enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("met")
    MET,
    @JsonProperty("overdue")
    OVERDUE,
    /** Met, after it was due. */
    @JsonProperty("met-late")
    MET_LATE,
    /** Nothing is owed any longer: the order was cancelled or declined. */
    @JsonProperty("ended")
    ENDED
}
