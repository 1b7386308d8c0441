package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one second factor of a practitioner: the signer's id, a point and a number, from 1. */
public record TokenId(@JsonValue String value) {

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public TokenId {
        Ids.require(value, "sign-[0-9]{10}\\.[1-9][0-9]{0,3}");
    }

    public static TokenId of(SignerId signer, int number) {
        return new TokenId(signer.value() + "." + number);
    }

    public SignerId signer() {
        return new SignerId(value.substring(0, value.indexOf('.')));
    }

    @Override
    public String toString() {
        return value;
    }
}
