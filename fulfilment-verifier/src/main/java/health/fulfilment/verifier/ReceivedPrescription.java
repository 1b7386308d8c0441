package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A prescription as somebody received it, with its prescriber's signature: does one belong to the other? */
public final class ReceivedPrescription {

    private ReceivedPrescription() {}

    /**
     * Why the signature does not hold over exactly this text, in words that follow a colon; empty if it holds.
     *
     * @param canonical as received, to the byte
     * @param jws detached, as received
     * @param certificates of the signing key, leaf first, DER in Base64
     * @param trusted certificates of those whom the asker trusts to name signers
     */
    public static Optional<String> fault(
            String canonical, String jws, List<String> certificates, Collection<X509Certificate> trusted) {
        try {
            DetachedJws signature = DetachedJws.parse(jws);
            CertificateChain chain = CertificateChain.parse(certificates);
            if (!signature.names(chain)) {
                return Optional.of("it names another certificate");
            }
            return signature.holds(canonical.getBytes(UTF_8), chain.leaf().getPublicKey())
                    ? chain.fault(trusted, signature.at())
                    : Optional.of("it was not made with the certified key over this text");
        } catch (DetachedJws.Unreadable notOurs) {
            return Optional.of("it cannot be read");
        }
    }

    /** {@code sha256:} and the lower-case hex of the hash: how texts and signatures are named. */
    public static String digest(String text) {
        return Digests.sha256(text.getBytes(UTF_8));
    }
}
