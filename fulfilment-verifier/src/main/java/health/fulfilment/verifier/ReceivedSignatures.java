package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks prescriptions as somebody received them, one after the other: does the signature belong to the text? Remembers which
 * certificates lead to a trusted one. Safe for many threads.
 */
public final class ReceivedSignatures {

    private final Set<X509Certificate> trusted;
    private final @Nullable Provider provider;
    private final Map<List<String>, CertificateChain> vouchedFor = new ConcurrentHashMap<>();

    /**
     * @param trusted certificates of those who are trusted to name signers
     * @param provider that computes, absent for the platform's own
     */
    public ReceivedSignatures(Collection<X509Certificate> trusted, @Nullable Provider provider) {
        this.trusted = Set.copyOf(trusted);
        this.provider = provider;
    }

    /**
     * Why the signature does not hold over exactly this text, in words that follow a colon; empty if it holds.
     *
     * @param canonical as received, to the byte
     * @param jws detached, as received
     * @param certificates of the signing key, leaf first, DER in Base64
     */
    public Optional<String> fault(String canonical, String jws, List<String> certificates) {
        try {
            DetachedJws signature = DetachedJws.parse(jws);
            CertificateChain known = vouchedFor.get(certificates);
            CertificateChain chain = known == null ? CertificateChain.parse(certificates) : known;
            if (!signature.names(chain)) {
                return Optional.of("it names another certificate");
            }
            if (!signature.holds(canonical.getBytes(UTF_8), chain.leaf().getPublicKey(), provider)) {
                return Optional.of("it was not made with the certified key over this text");
            }
            Optional<String> fault =
                    known == null ? chain.fault(trusted, signature.at()) : known.outOfDate(signature.at());
            if (fault.isEmpty()) {
                vouchedFor.putIfAbsent(List.copyOf(certificates), chain);
            }
            return fault;
        } catch (DetachedJws.Unreadable notOurs) {
            return Optional.of("it cannot be read");
        }
    }

    /** {@code sha256:} and the lower-case hex of the hash: how texts and signatures are named. */
    public static String digest(String text) {
        return Digests.sha256(text.getBytes(UTF_8));
    }
}
