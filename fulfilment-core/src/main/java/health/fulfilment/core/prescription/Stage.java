package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a prescription has come. What became of its fills is said by each {@link Fill}. */
public enum Stage {
    /** There is no such prescription. */
    @JsonProperty("absent")
    ABSENT,
    @JsonProperty("draft")
    DRAFT,
    /** The prescriber reviewed it and marked it ready to sign. */
    @JsonProperty("ready")
    READY,
    /** Approved, and at no pharmacy: not yet sent to one, or given back. */
    @JsonProperty("approved")
    APPROVED,
    /** Sent to a pharmacy, which has not answered yet. */
    @JsonProperty("routed")
    ROUTED,
    /** No known pharmacy may dispense it; may be tried again. */
    @JsonProperty("not-routable")
    NOT_ROUTABLE,
    /** Taken by the pharmacy: fills are made at this stage. */
    @JsonProperty("accepted")
    ACCEPTED,
    /** Declined by the pharmacy. Final. */
    @JsonProperty("refused")
    REFUSED,
    /** Given up before approval. Final. */
    @JsonProperty("discarded")
    DISCARDED,
    /** Cancelled by the prescriber before anything left the pharmacy. Final. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** Ended by the prescriber after something had left the pharmacy: the remaining refills are void. Final. */
    @JsonProperty("stopped")
    STOPPED
}
