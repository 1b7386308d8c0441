package health.fulfilment.api.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The keys that all nodes on one database share, 256 bits each. In the sandbox they are made at first start, in the data
 * folder, and say in their text that they are the sandbox's; elsewhere each is a file named in the configuration.
 */
public final class Keys {

    /** What every key made here begins with: outside the sandbox such a key is refused. */
    static final String SANDBOX = "sandbox-";

    private static final int BYTES = 32;

    private final Home home;
    private final Environment environment;

    Keys(Home home, Environment environment) {
        this.home = home;
        this.environment = environment;
    }

    /** Each key, and the property that names its file. */
    public enum Name {
        /** Wraps the keys of patients, and the second factors. Without it no personal data can be read. */
        ENCRYPTION,
        /** Makes the digests by which a repeated request is known. */
        REQUEST_DIGEST,
        /** Makes the nonces of signing ceremonies and the activation codes of second factors. */
        CEREMONY;

        String property() {
            return "fulfilment.keys." + fileName() + "-file";
        }

        String fileName() {
            return switch (this) {
                case ENCRYPTION -> "encryption";
                case REQUEST_DIGEST -> "request-digest";
                case CEREMONY -> "ceremony";
            };
        }
    }

    /** @throws UnusableKey if it cannot be read or is none */
    public byte[] read(Name name) {
        String file = environment.getProperty(name.property(), "");
        return file.isBlank()
                ? decode(home.secret(name.fileName() + ".key", () -> SANDBOX + RandomSecret.base64()), name.fileName())
                : decode(text(file), file);
    }

    /** Why this key may not protect real people, if so. */
    public static Optional<String> faultOutsideSandbox(Environment environment, Name name) {
        String file = environment.getProperty(name.property(), "");
        if (file.isBlank()) {
            return Optional.of(name.property() + " is missing: outside the sandbox no key is made by itself");
        }
        try {
            String text = text(file);
            decode(text, file);
            if (text.startsWith(SANDBOX)) {
                return Optional.of(name.property() + " names a key that was made for the sandbox");
            }
            return Home.isPrivate(Path.of(file))
                    ? Optional.empty()
                    : Optional.of(name.property() + " names a file that others than its owner may read");
        } catch (UnusableKey e) {
            return Optional.of(name.property() + " names no key: " + e.getMessage());
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UnusableKey("The key " + file + " cannot be read: " + e, e);
        }
    }

    private static byte[] decode(String text, String where) {
        String plain = text.startsWith(SANDBOX) ? text.substring(SANDBOX.length()) : text;
        try {
            byte[] key = Base64.getUrlDecoder().decode(plain);
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableKey("The key " + where + " is not base64url.", e);
        }
        throw new UnusableKey("The key " + where + " is not 32 bytes long.", null);
    }
}
