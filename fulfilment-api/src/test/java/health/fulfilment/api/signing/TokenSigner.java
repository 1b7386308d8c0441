package health.fulfilment.api.signing;

import health.fulfilment.api.home.UnusableKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs its standard input with the key of a token, in a process of its own: a token's library reads its settings from the
 * environment, once.
 */
final class TokenSigner {

    record Signed(String jws, List<String> certificates, String pem, String computedBy) {}

    private TokenSigner() {}

    public static void main(String... arguments) throws Exception {
        try {
            SigningKeys keys =
                    SigningConfiguration.open(new SigningSettings(arguments[0], "PKCS11", arguments[1], arguments[2]));
            SigningKey key = keys.current();
            Instant at = Instant.parse(arguments[3]);
            String jws = key.sign(
                    System.in.readAllBytes(),
                    at,
                    Map.of("sub", "prac-1", "iat", BigDecimal.valueOf(at.toEpochMilli(), 3)));
            System.out.println(JsonMapper.shared()
                    .writeValueAsString(new Signed(jws, key.certificates(), keys.pem(), key.computedBy())));
        } catch (UnusableKey e) {
            System.out.println(e.getMessage());
            System.exit(3);
        }
    }
}
