package health.fulfilment.api.signing;

import health.fulfilment.api.home.UnusableKey;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One key store: the key that signs now, and the certificates of every key that signs or signed. A key that was replaced stays
 * for the sake of its certificates; where it was removed, its certificate alone does.
 */
final class SigningKeys {

    private final SigningKey current;
    private final Set<X509Certificate> roots;
    private final Set<X509Certificate> all;

    private SigningKeys(SigningKey current, Set<X509Certificate> roots, Set<X509Certificate> all) {
        this.current = current;
        this.roots = roots;
        this.all = all;
    }

    /**
     * @param alias of the key that signs
     * @param provider that computes with the key, absent for whichever is best
     * @throws UnusableKey if there is no such key, or it cannot sign prescriptions
     */
    static SigningKeys of(KeyStore store, String alias, char[] password, @Nullable Provider provider) {
        SigningKey current = SigningKey.of(store, alias, password, provider);
        Set<X509Certificate> roots = new LinkedHashSet<>();
        Set<X509Certificate> all = new LinkedHashSet<>();
        try {
            List<String> aliases = new ArrayList<>(Collections.list(store.aliases()));
            // the one that signs comes first
            aliases.remove(alias);
            aliases.addFirst(alias);
            for (String each : aliases) {
                List<X509Certificate> chain = chain(store, each);
                if (!chain.isEmpty()) {
                    roots.add(chain.getLast());
                    all.add(chain.getLast());
                    all.add(chain.getFirst());
                }
            }
        } catch (GeneralSecurityException e) {
            throw new UnusableKey("The key store's certificates cannot be read.", e);
        }
        return new SigningKeys(current, roots, all);
    }

    private static List<X509Certificate> chain(KeyStore store, String alias) throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain(alias);
        Certificate alone = store.getCertificate(alias);
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate each : chain == null ? new Certificate[] {alone} : chain) {
            if (each instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
        return certificates;
    }

    SigningKey current() {
        return current;
    }

    /** Certificates of those who vouch for keys that sign or signed. */
    Set<X509Certificate> roots() {
        return Set.copyOf(roots);
    }

    /** Roots and leaves, those of the key that signs now first, in PEM (RFC 7468). */
    String pem() {
        return all.stream().map(SigningKeys::pem).collect(Collectors.joining());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
