package health.fulfilment.api.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import health.fulfilment.api.home.UnusableKey;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key with which the application signs what a prescriber approved (21 CFR 1311.120(b)(15), (16)): ECDSA on P-256 with
 * SHA-256 (ES256, RFC 7518, section 3.4). Signs only while its certificates are valid. Safe for many threads.
 */
final class SigningKey {

    private final ECDSASigner signer;
    private final List<X509Certificate> chain;
    private final List<String> certificates;
    private final Base64URL thumbprint;

    private SigningKey(ECDSASigner signer, List<X509Certificate> chain) throws GeneralSecurityException {
        this.signer = signer;
        this.chain = chain;
        this.certificates = encoded(chain);
        this.thumbprint = thumbprint(chain.getFirst());
    }

    /**
     * @param provider who computes with the key, absent for the platform's own
     * @throws UnusableKey if there is no such key, or it cannot sign prescriptions
     */
    static SigningKey of(KeyStore store, String alias, char[] password, @Nullable Provider provider) {
        try {
            Certificate[] certificates = store.getCertificateChain(alias);
            if (certificates == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new UnusableKey("The key store holds no key \"" + alias + "\" with a certificate.", null);
            }
            List<X509Certificate> chain =
                    Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
            if (!(chain.getFirst().getPublicKey() instanceof ECPublicKey leaf)
                    || !Curve.P_256.equals(Curve.forECParameterSpec(leaf.getParams()))) {
                throw new UnusableKey("The key \"" + alias + "\" is not one on the curve P-256.", null);
            }
            ECDSASigner signer = new ECDSASigner(key, Curve.P_256);
            if (provider != null) {
                signer.getJCAContext().setProvider(provider);
            }
            return new SigningKey(signer, chain);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new UnusableKey("The key \"" + alias + "\" cannot be used.", e);
        }
    }

    /**
     * @param at the moment of signing
     * @param says what the signature's protected header says besides algorithm and key
     * @return a detached JWS in compact form (RFC 7515, appendix F)
     * @throws SigningKeyOutOfDate if a certificate of this key is not valid then
     * @throws SigningUnavailable if the signing module does not answer
     */
    String sign(byte[] payload, Instant at, Map<String, Object> says) {
        outOfDate(at).ifPresent(why -> {
            throw new SigningKeyOutOfDate(why);
        });
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(thumbprint.toString())
                .x509CertSHA256Thumbprint(thumbprint);
        says.forEach(header::customParam);
        JWSObject jws = new JWSObject(header.build(), new Payload(payload));
        try {
            jws.sign(signer);
        } catch (JOSEException e) {
            throw new SigningUnavailable(e);
        }
        return jws.serialize(true);
    }

    /** Why this key does not sign at that moment, a sentence; empty if it does. */
    Optional<String> outOfDate(Instant at) {
        return chain.stream()
                .filter(certificate -> at.isBefore(certificate.getNotBefore().toInstant())
                        || at.isAfter(certificate.getNotAfter().toInstant()))
                .findFirst()
                .map(certificate -> "The certificate of "
                        + certificate.getSubjectX500Principal().getName()
                        + " is valid from " + certificate.getNotBefore().toInstant()
                        + " to " + certificate.getNotAfter().toInstant() + ", not at " + at + ".");
    }

    /** Names whoever computes with the key, for the log. */
    String computedBy() {
        Provider provider = signer.getJCAContext().getProvider();
        return provider == null ? "the platform's own provider" : provider.getName() + " " + provider.getVersionStr();
    }

    /** Whose key it is, by its certificate. */
    String subject() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }

    /** Leaf first, each DER in Base64 (RFC 7515, section 4.1.6). */
    List<String> certificates() {
        return certificates;
    }

    private static List<String> encoded(List<X509Certificate> chain) throws GeneralSecurityException {
        List<String> encoded = new ArrayList<>();
        for (X509Certificate each : chain) {
            encoded.add(Base64.getEncoder().encodeToString(each.getEncoded()));
        }
        return List.copyOf(encoded);
    }

    private static Base64URL thumbprint(X509Certificate leaf) throws GeneralSecurityException {
        return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded()));
    }
}
