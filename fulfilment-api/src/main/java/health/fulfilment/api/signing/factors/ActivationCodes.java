package health.fulfilment.api.signing.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.core.shared.TokenId;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/**
 * The activation item that reaches a person over another channel than the token itself (21 CFR 1311.105(c)): 100 bits, as 20
 * letters and digits in base 32. Follows from the token's id and a key, so it can be told again and is stored nowhere.
 */
@Component
public final class ActivationCodes {

    private static final int LENGTH = 20;

    private final CeremonyKey key;

    ActivationCodes(CeremonyKey key) {
        this.key = key;
    }

    public String of(TokenId token) {
        return Base32.encode(key.mac("activation code", token.value().getBytes(UTF_8)))
                .substring(0, LENGTH);
    }

    /** In the same time, however much of it is right. */
    boolean matches(TokenId token, String code) {
        return MessageDigest.isEqual(of(token).getBytes(US_ASCII), code.getBytes(UTF_8));
    }
}
