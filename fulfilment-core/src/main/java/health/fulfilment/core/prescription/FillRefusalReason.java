package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a pharmacist, having reviewed a fill, does not make it. */
public enum FillRefusalReason {
    @JsonProperty("rx-incomplete")
    RX_INCOMPLETE,
    @JsonProperty("rx-expired-6m")
    RX_EXPIRED_6M,
    @JsonProperty("no-refills-left")
    NO_REFILLS_LEFT,
    @JsonProperty("too-early")
    TOO_EARLY,
    @JsonProperty("pdmp-concern")
    PDMP_CONCERN,
    @JsonProperty("duplicate-therapy")
    DUPLICATE_THERAPY,
    @JsonProperty("interaction")
    INTERACTION,
    @JsonProperty("dose-concern")
    DOSE_CONCERN,
    @JsonProperty("identity-unverified")
    IDENTITY_UNVERIFIED,
    @JsonProperty("address-unverified")
    ADDRESS_UNVERIFIED,
    @JsonProperty("prescriber-unverified")
    PRESCRIBER_UNVERIFIED,
    /** 21 CFR 1306.04(a). */
    @JsonProperty("corresponding-responsibility")
    CORRESPONDING_RESPONSIBILITY,
    @JsonProperty("out-of-state-license")
    OUT_OF_STATE_LICENSE,
    @JsonProperty("stock")
    STOCK,
    @JsonProperty("bud-exceeded")
    BUD_EXCEEDED,
    /** 21 U.S.C. 353a(b)(1)(D). */
    @JsonProperty("copy-no-justification")
    COPY_NO_JUSTIFICATION
}
