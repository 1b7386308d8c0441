package health.fulfilment.api.signing;

import health.fulfilment.api.home.UnusableKey;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Why prescriptions of real people may not be signed with the key that is configured. */
public final class SigningFaults {

    private SigningFaults() {}

    public static Optional<String> faultOutsideSandbox(Environment environment) {
        SigningSettings settings = Binder.get(environment).bindOrCreate("fulfilment.signing", SigningSettings.class);
        if (settings.keystore().isBlank()) {
            return Optional.of("fulfilment.signing.keystore is missing: outside the sandbox no signing key is made");
        }
        try {
            return SigningConfiguration.open(settings).subject().contains(SandboxKey.NAME)
                    ? Optional.of("fulfilment.signing.keystore holds a key that was made for the sandbox")
                    : Optional.empty();
        } catch (UnusableKey e) {
            return Optional.of("fulfilment.signing names no key: " + e.getMessage());
        }
    }
}
