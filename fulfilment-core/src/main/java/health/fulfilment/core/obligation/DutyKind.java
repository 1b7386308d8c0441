package health.fulfilment.core.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is owed, and by which rule. */
public enum DutyKind {
    /** A parcel at the patient's door within the window promised at approval. */
    @JsonProperty("delivery-promise")
    DELIVERY_PROMISE("policy: delivery on the third to fifth day after approval"),
    /** The pharmacy's yes or no to an order. */
    @JsonProperty("order-acceptance")
    ORDER_ACCEPTANCE("policy: an order is accepted within 24 hours, or goes to another pharmacy"),
    /** A fill told to the monitoring program of the patient's state; the event that began it cites the state's law. */
    @JsonProperty("pdmp-report")
    PDMP_REPORT("state law: PDMP reporting deadline");

    private final String basis;

    DutyKind(String basis) {
        this.basis = basis;
    }

    /** A citation, or the practice's policy. */
    public String basis() {
        return basis;
    }
}
