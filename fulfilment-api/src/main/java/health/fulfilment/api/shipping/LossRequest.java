package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The loss of a parcel was discovered.
 *
 * @param at when somebody knew
 * @param significant whether it has to be reported (21 CFR 1301.74(c)); it has, if it is not said
 * @param reason why it is not significant
 */
record LossRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull LossType type,
        @Nullable Boolean significant,
        @Nullable @Words(max = 500, lines = true) String reason) {

    boolean isSignificant() {
        return !Boolean.FALSE.equals(significant);
    }

    /** @throws ProblemException if a decision that nothing need be reported lacks its reason */
    void check() {
        if (isSignificant() && reason != null) {
            throw ProblemException.field("reason", "is for a loss that is not significant");
        }
        if (!isSignificant() && reason == null) {
            throw ProblemException.field("reason", "must be given where a loss is not significant");
        }
    }

    @Override
    public String toString() {
        return "LossRequest[" + type + "]";
    }
}
