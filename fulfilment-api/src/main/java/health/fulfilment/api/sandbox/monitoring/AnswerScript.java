package health.fulfilment.api.sandbox.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a monitoring program answers what it is sent. */
enum AnswerScript {
    @JsonProperty("accept")
    ACCEPT,
    /** With two faults, one of a field and one of the record. */
    @JsonProperty("reject")
    REJECT,
    /** Never. */
    @JsonProperty("time-out")
    TIME_OUT,
    /** It accepts, and says so once more. */
    @JsonProperty("answer-twice")
    ANSWER_TWICE
}
