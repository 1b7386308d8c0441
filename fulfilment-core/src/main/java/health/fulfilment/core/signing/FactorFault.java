package health.fulfilment.core.signing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a factor does not count. Kept in the record; whoever presented it learns only that the factors were refused. */
public enum FactorFault {
    /** Not the code of this time, or no code of this person's token. */
    @JsonProperty("wrong-code")
    WRONG_CODE,
    /** The right code, or one before it, has counted already (RFC 6238, section 5.2). */
    @JsonProperty("replayed-code")
    REPLAYED_CODE,
    /** The nonce of its challenge has counted already. */
    @JsonProperty("replayed-assertion")
    REPLAYED_ASSERTION,
    /** Its challenge is not the hash of a nonce of ours and of what is to be signed: made for something else. */
    @JsonProperty("other-content")
    OTHER_CONTENT,
    /** The nonce was given too long ago. */
    @JsonProperty("challenge-expired")
    CHALLENGE_EXPIRED,
    /** Made on a page that is not ours. */
    @JsonProperty("wrong-origin")
    WRONG_ORIGIN,
    /** The authenticator did not verify its user. */
    @JsonProperty("user-not-verified")
    USER_NOT_VERIFIED,
    /** The signature is not that of the registered key, or the answer cannot be read. */
    @JsonProperty("wrong-signature")
    WRONG_SIGNATURE,
    /** The authenticator's counter did not go up: there may be a copy of it. */
    @JsonProperty("counter-went-back")
    COUNTER_WENT_BACK,
    /** Not a token of this person. */
    @JsonProperty("not-own-token")
    NOT_OWN_TOKEN,
    /** Not yet confirmed, lost or revoked. */
    @JsonProperty("token-not-active")
    TOKEN_NOT_ACTIVE,
    /** The item that came over the second channel (21 CFR 1311.105(c)) is not the right one. */
    @JsonProperty("wrong-activation-code")
    WRONG_ACTIVATION_CODE
}
