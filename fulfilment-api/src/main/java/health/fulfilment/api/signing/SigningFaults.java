package health.fulfilment.api.signing;

import health.fulfilment.api.home.UnusableKey;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Why prescriptions of real people may not be signed with the key that is configured. */
public final class SigningFaults {

    private SigningFaults() {}

    public static Optional<String> faultOutsideSandbox(Environment environment, Instant now) {
        SigningSettings settings = Binder.get(environment).bindOrCreate("fulfilment.signing", SigningSettings.class);
        if (settings.keystore().isBlank()) {
            return Optional.of("fulfilment.signing.keystore is missing: outside the sandbox no signing key is made");
        }
        try {
            SigningKey key = SigningConfiguration.open(settings).current();
            return key.subject().contains(SandboxKey.NAME)
                    ? Optional.of("fulfilment.signing.keystore holds a key that was made for the sandbox")
                    : key.outOfDate(now).map(why -> "fulfilment.signing names a key that may not sign: " + why);
        } catch (UnusableKey e) {
            return Optional.of("fulfilment.signing names no key: " + e.getMessage());
        }
    }
}
