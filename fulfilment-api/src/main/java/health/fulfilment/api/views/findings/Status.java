package health.fulfilment.api.views.findings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a compliance officer has answered. */
enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("answered")
    ANSWERED
}
