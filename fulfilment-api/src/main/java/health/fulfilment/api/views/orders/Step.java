package health.fulfilment.api.views.orders;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an order has come in the pharmacy. */
enum Step {
    /** Approved, or before; no pharmacy has it. Never listed. */
    @JsonProperty("elsewhere")
    ELSEWHERE,
    /** Sent to the pharmacy, which has not answered. */
    @JsonProperty("routed")
    ROUTED,
    @JsonProperty("accepted")
    ACCEPTED,
    /** A fill was started. */
    @JsonProperty("filling")
    FILLING,
    /** A pharmacist reviewed and approved the fill. */
    @JsonProperty("reviewed")
    REVIEWED,
    @JsonProperty("compounded")
    COMPOUNDED,
    @JsonProperty("labelled")
    LABELLED,
    /** Dispensed, waiting to be shipped. */
    @JsonProperty("dispensed")
    DISPENSED,
    /** The parcel is with the carrier. */
    @JsonProperty("shipped")
    SHIPPED,
    @JsonProperty("delivered")
    DELIVERED,
    /** The parcel is lost: a replacement needs a new prescription. */
    @JsonProperty("lost")
    LOST,
    /** The parcel came back to the pharmacy. */
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("cancelled")
    CANCELLED,
    /** Ended by the prescriber after something had left: what is on its way arrives, or comes back. */
    @JsonProperty("stopped")
    STOPPED;

    /** Whether the pharmacy has nothing more to do. */
    boolean done() {
        return switch (this) {
            case DELIVERED, LOST, RETURNED, REFUSED, CANCELLED, STOPPED -> true;
            case ELSEWHERE, ROUTED, ACCEPTED, FILLING, REVIEWED, COMPOUNDED, LABELLED, DISPENSED, SHIPPED -> false;
        };
    }
}
