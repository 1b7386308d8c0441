package health.fulfilment.api.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A signing key whose certificate an authority of its own issued, valid in one year. */
final class SampleChain {

    static final char[] PASSWORD = "correct horse".toCharArray();

    private final KeyPair key = pair();
    private final Certificate[] chain;

    SampleChain(String name, int year) throws Exception {
        KeyPair authority = pair();
        X500Principal issuer = new X500Principal("CN=Authority of " + name);
        chain = new Certificate[] {
            certificate(new X500Principal("CN=" + name), key, issuer, authority.getPrivate(), year, false),
            certificate(issuer, authority, issuer, authority.getPrivate(), year, true)
        };
    }

    /** Puts it into a key store under this alias. */
    SampleChain into(KeyStore store, String alias) throws GeneralSecurityException {
        store.setKeyEntry(alias, key.getPrivate(), PASSWORD, chain);
        return this;
    }

    X509Certificate leaf() {
        return (X509Certificate) chain[0];
    }

    X509Certificate root() {
        return (X509Certificate) chain[1];
    }

    static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }

    static Path written(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    private static X509Certificate certificate(
            X500Principal subject, KeyPair of, X500Principal issuer, PrivateKey by, int year, boolean authority)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(authority ? 1 : 2),
                        Date.from(Instant.parse(year + "-01-01T00:00:00Z")),
                        Date.from(Instant.parse(year + "-12-31T00:00:00Z")),
                        subject,
                        of.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                .addExtension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair();
    }
}
