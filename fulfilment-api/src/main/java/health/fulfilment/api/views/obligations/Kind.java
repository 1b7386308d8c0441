package health.fulfilment.api.views.obligations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is owed. */
enum Kind {
    /** A parcel at the patient's door within the window promised at approval. */
    @JsonProperty("delivery-promise")
    DELIVERY_PROMISE
}
