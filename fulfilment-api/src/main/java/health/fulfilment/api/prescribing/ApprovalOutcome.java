package health.fulfilment.api.prescribing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one prescription in the ceremony.
 *
 * @param version of the prescription after it
 * @param promised the promised days of delivery, absent if refused
 * @param refusal why not, absent if approved
 * @param findings what every rule said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalOutcome(
        String id,
        Outcome outcome,
        long version,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate lastFillOn,
        @Nullable DeliveryWindow promised,
        @Nullable Reason refusal,
        List<Finding> findings) {

    enum Outcome {
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("refused")
        REFUSED
    }

    /** Why a prescription was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String code, String detail, @Nullable String citation) {
        static Reason of(Refusal refusal) {
            return new Reason(refusal.code(), refusal.sentence(), refusal.citation());
        }
    }
}
