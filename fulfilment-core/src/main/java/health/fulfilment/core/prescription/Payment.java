package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How one fill was paid for: states ask for it in the report of the fill (ASAP DSP16, DSP31).
 *
 * @param discountCard whether a discount card was used
 */
public record Payment(Type type, boolean discountCard) {

    /** Who paid. */
    public enum Type {
        /** The patient, in cash or by card. */
        @JsonProperty("private-pay")
        PRIVATE_PAY("01"),
        @JsonProperty("medicaid")
        MEDICAID("02"),
        @JsonProperty("medicare")
        MEDICARE("03"),
        @JsonProperty("commercial-insurance")
        COMMERCIAL_INSURANCE("04"),
        @JsonProperty("military")
        MILITARY("05"),
        @JsonProperty("workers-compensation")
        WORKERS_COMPENSATION("06"),
        @JsonProperty("indian-nations")
        INDIAN_NATIONS("07"),
        @JsonProperty("other")
        OTHER("99");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        /** As written in DSP16. */
        public String code() {
            return code;
        }
    }
}
