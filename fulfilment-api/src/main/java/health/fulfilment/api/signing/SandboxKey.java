package health.fulfilment.api.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
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
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A signing key for the sandbox, with a certificate that says in its name that it is the sandbox's, and one that vouches for it. */
final class SandboxKey {

    static final String NAME = "sandbox without real prescriptions";

    private static final X500Principal ROOT = new X500Principal("CN=Root of the " + NAME);
    private static final X500Principal SIGNER = new X500Principal("CN=" + NAME);

    /** The sandbox's clock may stand anywhere in these years. */
    private static final Date FROM = Date.from(Instant.parse("2020-01-01T00:00:00Z"));

    private static final Date UNTIL = Date.from(Instant.parse("2099-12-31T23:59:59Z"));

    private SandboxKey() {}

    /** A PKCS#12 key store with one key. */
    static byte[] keystore(String alias, char[] password) {
        try {
            KeyPair root = pair();
            KeyPair signer = pair();
            Certificate[] chain = {
                certificate(SIGNER, signer, root.getPrivate(), 2, KeyUsage.digitalSignature, false),
                certificate(ROOT, root, root.getPrivate(), 1, KeyUsage.keyCertSign, true)
            };
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(alias, signer.getPrivate(), password, chain);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the sandbox's signing key cannot be made", e);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return keys.generateKeyPair();
    }

    private static X509Certificate certificate(
            X500Principal subject, KeyPair key, PrivateKey issuer, long serial, int usage, boolean authority)
            throws CertIOException, OperatorCreationException, GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                        ROOT, BigInteger.valueOf(serial), FROM, UNTIL, subject, key.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                .addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)));
    }
}
