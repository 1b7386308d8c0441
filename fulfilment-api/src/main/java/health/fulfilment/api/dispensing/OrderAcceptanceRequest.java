package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.AsItIs;
import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The pharmacist who takes the order and answers for it (21 CFR 1306.04(a)), and the prescription as the pharmacy received it.
 *
 * @param received absent, what this system itself delivered is what was received
 */
record OrderAcceptanceRequest(
        @NotNull PharmacistId pharmacist, @Nullable @Valid AsReceived received) {

    private static final int LONGEST_PRESCRIPTION = 60_000;
    private static final int LONGEST_SIGNATURE = 4_000;

    /**
     * Taken as it is, to the character: whether it is what was signed is the answer's to say.
     *
     * @param canonical the text of the canonical prescription (RFC 8785)
     * @param signature detached JWS in compact form (RFC 7515, appendix F)
     */
    record AsReceived(
            @NotNull @AsItIs(max = LONGEST_PRESCRIPTION) String canonical,
            @NotNull @AsItIs(max = LONGEST_SIGNATURE) String signature) {

        @Override
        public String toString() {
            return "AsReceived[]";
        }
    }
}
