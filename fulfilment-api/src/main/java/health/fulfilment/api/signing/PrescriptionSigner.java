package health.fulfilment.api.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.core.prescription.Signature;
import health.fulfilment.verifier.SignatureCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Signs what a prescriber reviewed, as the ceremony is completed. */
@Component
public final class PrescriptionSigner {

    private final SigningKeys keys;

    PrescriptionSigner(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * The certificates of every key that signs or signed here, and of whoever vouches for it, in PEM. Whom to trust is for those
     * who check to decide.
     */
    public String certificates() {
        return keys.pem();
    }

    /**
     * The signature names the prescriber ({@code sub}), the moment ({@code iat}), the factors that were given ({@code amr},
     * RFC 8176) and the digest of what was shown.
     *
     * @param canonical what is signed (RFC 8785)
     * @param template names the form in which it was shown
     * @throws SigningKeyOutOfDate if the key's certificate is not valid at that moment
     * @throws SigningUnavailable if the signing module does not answer
     */
    public Signature.Made sign(
            String canonical,
            String prescriber,
            Instant at,
            List<String> factors,
            String template,
            String statement,
            String reviewText) {
        Map<String, Object> says = Map.of(
                "sub", prescriber,
                "iat", BigDecimal.valueOf(at.toEpochMilli(), 3),
                "amr", SignatureCheck.amr(factors),
                "shown", SignatureCheck.shownDigest(template, statement, reviewText));
        SigningKey key = keys.current();
        return new Signature.Made(key.sign(canonical.getBytes(UTF_8), at, says), key.certificates(), template);
    }
}
