package health.fulfilment.api.prescribing;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.PrescriptionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One ceremony: the prescriptions of one patient, each by the digest of what was shown, and the factors given. */
record ApprovalRequest(
        @NotNull @Size(min = 1, max = 20, message = "names from 1 to 20 prescriptions")
        List<@NotNull @Valid Item> prescriptions,

        @NotNull @Size(min = 1, max = 3, message = "holds from 1 to 3 factors")
        List<@NotNull @Valid Factor> factors) {

    record Item(
            @NotNull PrescriptionId id,

            @NotNull
            @Pattern(regexp = "sha256:[0-9a-f]{64}", message = "is not sha256: and 64 lower-case hexadecimal digits")
            String payloadDigest) {}

    /** Something that only the prescriber knows or has. */
    record Factor(
            @NotNull Type type,

            @NotNull @Pattern(regexp = "[0-9]{6,8}", message = "is not a code of six to eight digits")
            String code) {

        @Override
        public String toString() {
            return "Factor[" + type + "]";
        }
    }

    enum Type {
        /** A time-based one-time code (RFC 6238). */
        @JsonProperty("totp")
        TOTP
    }
}
