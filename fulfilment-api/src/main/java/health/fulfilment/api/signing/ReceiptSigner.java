package health.fulfilment.api.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.Received;
import health.fulfilment.core.prescription.PharmacyReceipt;
import health.fulfilment.core.prescription.Reception.Compared;
import health.fulfilment.verifier.SignedReceipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs what a pharmacy received, as the pharmacy accepts the order (21 CFR 1311.205(b)(3), 1311.210(a)). */
@Component
public final class ReceiptSigner {

    private final SigningKeys keys;

    ReceiptSigner(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * The signature names the pharmacy ({@code sub}) and the moment ({@code iat}).
     *
     * @param received whose signature was found to hold
     * @throws SigningKeyOutOfDate if the key's certificate is not valid at that moment
     * @throws SigningUnavailable if the signing module does not answer
     */
    public PharmacyReceipt sign(AcceptOrder accepting, Received received, Compared compared) {
        String statement = statement(accepting, compared);
        Instant at = accepting.context().at();
        SigningKey key = keys.current();
        Map<String, Object> says =
                Map.of("sub", accepting.pharmacy().value(), "iat", BigDecimal.valueOf(at.toEpochMilli(), 3));
        return new PharmacyReceipt(
                statement,
                key.sign(statement.getBytes(UTF_8), at, says),
                key.certificates(),
                received.canonical(),
                received.signature());
    }

    private static String statement(AcceptOrder accepting, Compared compared) {
        Map<String, String> says = Map.of(
                "form", SignedReceipt.STATEMENT_FORM,
                "prescription", accepting.prescription().value(),
                "pharmacy", accepting.pharmacy().value(),
                "pharmacist", accepting.pharmacist().value(),
                "receivedAt", accepting.context().at().toString(),
                "canonical", compared.received(),
                "signature", compared.receivedSignature(),
                "result", SignedReceipt.VERIFIED);
        try {
            return new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(says)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
