package health.fulfilment.verifier;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The certificates of a signing key, leaf first. */
record CertificateChain(List<X509Certificate> certificates) {

    /** @throws DetachedJws.Unreadable if one of them is none, or there are none */
    static CertificateChain parse(List<String> der) {
        try {
            CertificateFactory x509 = CertificateFactory.getInstance("X.509");
            List<X509Certificate> certificates = new ArrayList<>();
            for (String each : der) {
                byte[] bytes = Base64.getDecoder().decode(each);
                X509Certificate certificate =
                        (X509Certificate) x509.generateCertificate(new ByteArrayInputStream(bytes));
                if (!Base64.getEncoder()
                        .encodeToString(certificate.getEncoded())
                        .equals(each)) {
                    throw new DetachedJws.Unreadable("A certificate is not in the one form of its bytes.");
                }
                certificates.add(certificate);
            }
            if (certificates.isEmpty()) {
                throw new DetachedJws.Unreadable("There is no certificate.");
            }
            return new CertificateChain(List.copyOf(certificates));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DetachedJws.Unreadable("A certificate is not readable: " + e.getMessage());
        }
    }

    X509Certificate leaf() {
        return certificates.getFirst();
    }

    /** {@code x5t#S256} of the leaf (RFC 7515, section 4.1.8). */
    String thumbprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(leaf().getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether these certificates were trusted at that moment, in a sentence that begins as given. */
    SignatureCheck.Line trust(String begins, Collection<X509Certificate> trusted, Instant at) {
        String who = begins + leaf().getSubjectX500Principal().getName();
        return fault(trusted, at)
                .map(fault ->
                        new SignatureCheck.Line(false, who + ", which was not trusted at " + at + ": " + fault + "."))
                .orElseGet(() -> new SignatureCheck.Line(true, who + ", which was trusted at " + at + "."));
    }

    /**
     * Why these certificates did not lead to a trusted one at that moment (RFC 5280, section 6). Whether one was revoked is
     * not asked: that takes a server.
     */
    Optional<String> fault(Collection<X509Certificate> trusted, Instant at) {
        if (trusted.isEmpty()) {
            return Optional.of("nobody vouches for it: name a certificate that you trust");
        }
        return outOfDate(at).or(() -> noPath(trusted, at)).or(this::unfit);
    }

    /** Which of the certificates was not valid at that moment. */
    Optional<String> outOfDate(Instant at) {
        return certificates.stream()
                .flatMap(certificate -> outOfDate(certificate, at).stream())
                .findFirst();
    }

    private static Optional<String> outOfDate(X509Certificate certificate, Instant at) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        return at.isBefore(from) || at.isAfter(until)
                ? Optional.of("the certificate of "
                        + certificate.getSubjectX500Principal().getName() + " is valid from " + from + " to " + until)
                : Optional.empty();
    }

    private Optional<String> noPath(Collection<X509Certificate> trusted, Instant at) {
        if (trusted.contains(leaf())) {
            return Optional.empty();
        }
        try {
            CertificateFactory x509 = CertificateFactory.getInstance("X.509");
            CertPath path = x509.generateCertPath(
                    certificates.stream().filter(c -> !trusted.contains(c)).toList());
            PKIXParameters parameters = new PKIXParameters(
                    trusted.stream().map(c -> new TrustAnchor(c, null)).collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            return Optional.empty();
        } catch (CertPathValidatorException untrusted) {
            return Optional.of("its certificates lead to none that is trusted");
        } catch (GeneralSecurityException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> unfit() {
        boolean[] usage = leaf().getKeyUsage();
        return usage != null && usage[0]
                ? Optional.empty()
                : Optional.of("the key was not made for digital signatures");
    }
}
