package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.PharmacistId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which an order waits. Several may hold at once; it goes on when the last is lifted.
 *
 * @param key what the reason is about: {@code pharmacy}, or the licence that no longer permits it
 * @param pharmacist who holds it, absent where it follows from a licence
 */
public record Hold(
        String key, Reason reason, Instant since, @Nullable PharmacistId pharmacist) {

    /** Key of the pharmacy's own hold. */
    public static final String PHARMACY = "pharmacy";

    /** Why an order waits. */
    public enum Reason {
        @JsonProperty("clarification-with-prescriber")
        CLARIFICATION_WITH_PRESCRIBER,
        @JsonProperty("identity-unverified")
        IDENTITY_UNVERIFIED,
        @JsonProperty("address-unverified")
        ADDRESS_UNVERIFIED,
        @JsonProperty("pdmp-concern")
        PDMP_CONCERN,
        @JsonProperty("interaction")
        INTERACTION,
        @JsonProperty("dose-concern")
        DOSE_CONCERN,
        @JsonProperty("stock")
        STOCK,
        /** A licence or registration that the order rests on was suspended. */
        @JsonProperty("licence-suspended")
        LICENCE_SUSPENDED,
        @JsonProperty("licence-revoked")
        LICENCE_REVOKED,
        @JsonProperty("licence-expired")
        LICENCE_EXPIRED,
        @JsonProperty("licence-restricted")
        LICENCE_RESTRICTED;

        /** Whether it follows from a licence, and is not a pharmacist's to give. */
        public boolean ofLicence() {
            return switch (this) {
                case LICENCE_SUSPENDED, LICENCE_REVOKED, LICENCE_EXPIRED, LICENCE_RESTRICTED -> true;
                case CLARIFICATION_WITH_PRESCRIBER,
                        IDENTITY_UNVERIFIED,
                        ADDRESS_UNVERIFIED,
                        PDMP_CONCERN,
                        INTERACTION,
                        DOSE_CONCERN,
                        STOCK -> false;
            };
        }
    }
}
