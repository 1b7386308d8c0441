package health.fulfilment.api.signing;

import health.fulfilment.api.home.Home;
import health.fulfilment.api.home.RandomSecret;
import health.fulfilment.api.home.UnusableKey;
import health.fulfilment.verifier.ReceivedSignatures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the signing key: in a file, in a token, or in the sandbox's own key store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningSettings.class)
class SigningConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SigningConfiguration.class);

    @Bean
    SigningKeys signingKeys(SigningSettings settings, Home home) {
        SigningKeys keys = settings.keystore().isBlank() ? sandbox(settings, home) : open(settings);
        LOG.info(
                "Signatures are made with the key of {}, computed by {}",
                keys.current().subject(),
                keys.current().computedBy());
        return keys;
    }

    /** What others send along is checked against all who vouch for keys that sign, or signed, here. */
    @Bean
    ReceivedSignatures receivedSignatures(SigningKeys keys) {
        return new ReceivedSignatures(keys.roots(), Computing.best());
    }

    /** The key store that the settings name. */
    static SigningKeys open(SigningSettings settings) {
        return switch (settings.keystoreType()) {
            case "PKCS12" -> file(settings);
            case "PKCS11" -> token(settings);
            default ->
                throw new UnusableKey(
                        "fulfilment.signing.keystore-type is \"" + settings.keystoreType()
                                + "\": PKCS12 and PKCS11 are known.",
                        null);
        };
    }

    /** Made once, whichever node comes first. */
    private static SigningKeys sandbox(SigningSettings settings, Home home) {
        char[] password =
                home.secret("signing-password.key", RandomSecret::base64).toCharArray();
        Path file = home.secretFile("signing.p12", () -> SandboxKey.keystore(settings.keyAlias(), password));
        return SigningKeys.of(load(file, password), settings.keyAlias(), password, Computing.best());
    }

    private static SigningKeys file(SigningSettings settings) {
        char[] password = password(settings);
        return SigningKeys.of(
                load(Path.of(settings.keystore()), password), settings.keyAlias(), password, Computing.best());
    }

    /** The key never leaves the token: the provider asks it for each signature. */
    private static SigningKeys token(SigningSettings settings) {
        try {
            Provider token = Security.getProvider("SunPKCS11").configure(settings.keystore());
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            char[] pin = password(settings);
            store.load(null, pin);
            return SigningKeys.of(store, settings.keyAlias(), pin, token);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new UnusableKey("The token of fulfilment.signing.keystore cannot be opened: " + e, e);
        }
    }

    private static KeyStore load(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new UnusableKey("The key store " + file + " cannot be opened: " + e, e);
        }
    }

    private static char[] password(SigningSettings settings) {
        try {
            return Files.readString(Path.of(settings.passwordFile())).strip().toCharArray();
        } catch (IOException e) {
            throw new UnusableKey("fulfilment.signing.password-file cannot be read: " + e, e);
        }
    }
}
