package health.fulfilment.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A signing key with its certificates, valid in 2026, and a prescription signed with it. */
final class Signer {

    static final Instant AT = Instant.parse("2026-11-03T02:35:00.295Z");
    static final String STATEMENT = "You legally sign this prescription.";
    static final String SHOWN = """
            Date of issue: the day you sign
            Patient: Ana Lopez
            Drug: ketamine
            Strength: 100 mg
            Dosage form: troche
            Quantity: 30 for 30 days
            Directions: one at bedtime
            Refills: 1
            Prescriber: Dr. Gray
            DEA number: AG1234563
            """;
    static final String CANONICAL = """
            {"daysSupply":30,"directions":"one at bedtime","drug":{"form":"troche","name":"ketamine","strength":"100 mg"},\
            "patient":{"name":{"family":"Lopez","given":"Ana"}},\
            "prescriber":{"dea":"AG1234563","id":"prac-1","name":"Dr. Gray","timeZone":"America/New_York"},\
            "prescription":"rx-1","quantity":"30","refills":1,"salt":"c2FsdA"}""";

    private final KeyPair key = pair();
    private final KeyPair rootKey = pair();
    private final X509Certificate root;
    private final X509Certificate leaf;

    Signer(int usage) throws Exception {
        root = certificate("CN=Root", rootKey, 1, KeyUsage.keyCertSign, true, rootKey.getPrivate());
        leaf = certificate("CN=Signer", key, 2, usage, false, rootKey.getPrivate());
    }

    Signer() throws Exception {
        this(KeyUsage.digitalSignature);
    }

    X509Certificate root() {
        return root;
    }

    SignedPrescription signed() throws Exception {
        return signed(header("prac-1", "1793673300.295"));
    }

    SignedPrescription signed(String header) throws Exception {
        return new SignedPrescription(
                SignedPrescription.FORM,
                "rx-1",
                CANONICAL,
                digest(CANONICAL),
                jws(header, CANONICAL),
                List.of(base64(leaf), base64(root)),
                SHOWN,
                STATEMENT,
                "review/1",
                AT,
                LocalDate.of(2026, 11, 2),
                List.of("totp"),
                null);
    }

    String header(String prescriber, String at) throws Exception {
        return "{\"alg\":\"ES256\",\"amr\":[\"otp\"],\"iat\":" + at + ",\"shown\":\""
                + digest("review/1\n" + STATEMENT + "\n" + SHOWN) + "\",\"sub\":\"" + prescriber
                + "\",\"x5t#S256\":\""
                + url(MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded())) + "\"}";
    }

    /** The same prescription, received by a pharmacy an hour later. */
    SignedPrescription received(String at, String result) throws Exception {
        SignedPrescription signed = signed();
        String statement = "{\"canonical\":\"" + digest(CANONICAL) + "\",\"form\":\"fulfilment-receipt/1\","
                + "\"pharmacist\":\"phst-1\",\"pharmacy\":\"phcy-1\",\"prescription\":\"rx-1\",\"receivedAt\":\"" + at
                + "\",\"result\":\"" + result + "\",\"signature\":\"" + digest(signed.jws()) + "\"}";
        String header = "{\"alg\":\"ES256\",\"iat\":"
                + BigDecimal.valueOf(Instant.parse(at).toEpochMilli(), 3) + ",\"sub\":\"phcy-1\",\"x5t#S256\":\""
                + url(MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded())) + "\"}";
        SignedReceipt receipt = new SignedReceipt(
                SignedReceipt.FORM, statement, jws(header, statement), signed.certificates(), CANONICAL, signed.jws());
        return new SignedPrescription(
                signed.form(),
                signed.prescription(),
                signed.canonical(),
                signed.payloadDigest(),
                signed.jws(),
                signed.certificates(),
                signed.reviewText(),
                signed.statement(),
                signed.template(),
                signed.approvedAt(),
                signed.issuedOn(),
                signed.factors(),
                receipt);
    }

    private String jws(String header, String payload) throws GeneralSecurityException {
        Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(key.getPrivate());
        String protectedHeader = url(header.getBytes(UTF_8));
        signing.update((protectedHeader + "." + url(payload.getBytes(UTF_8))).getBytes(US_ASCII));
        return protectedHeader + ".." + url(signing.sign());
    }

    private static X509Certificate certificate(
            String name, KeyPair key, long serial, int usage, boolean authority, PrivateKey issuer) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                        new X500Principal("CN=Root"),
                        BigInteger.valueOf(serial),
                        Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2026-12-31T00:00:00Z")),
                        new X500Principal(name),
                        key.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                .addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer)));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String text) throws GeneralSecurityException {
        return "sha256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static String base64(X509Certificate certificate) throws GeneralSecurityException {
        return Base64.getEncoder().encodeToString(certificate.getEncoded());
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
