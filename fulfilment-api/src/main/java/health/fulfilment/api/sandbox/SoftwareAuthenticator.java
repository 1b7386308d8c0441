package health.fulfilment.api.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import health.fulfilment.api.home.RandomSecret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One credential of an authenticator without a device (W3C Web Authentication, level 2, section 6): answers as browser and
 * authenticator would, and verifies nobody. It signs for whatever origin it is told, so attacks can be played with it too.
 */
public final class SoftwareAuthenticator {

    private static final byte USER_PRESENT = 0x01;
    private static final byte USER_VERIFIED = 0x04;
    private static final byte CREDENTIAL_INCLUDED = 0x40;
    private static final ObjectConverter CONVERTER = new ObjectConverter();

    private final String id;
    private final PrivateKey key;
    private final @Nullable ECPublicKey publicKey;
    private final long counter;
    private final boolean verifies;

    private SoftwareAuthenticator(
            String id, PrivateKey key, @Nullable ECPublicKey publicKey, long counter, boolean verifies) {
        this.id = id;
        this.key = key;
        this.publicKey = publicKey;
        this.counter = counter;
        this.verifies = verifies;
    }

    /** A new credential, with a key of its own. */
    public static SoftwareAuthenticator fresh() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = keys.generateKeyPair();
            return new SoftwareAuthenticator(
                    base64(RandomSecret.bytes(32)), pair.getPrivate(), (ECPublicKey) pair.getPublic(), 1, true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no P-256 in this Java", e);
        }
    }

    /** @param key as {@link #key} gave it */
    static SoftwareAuthenticator kept(String id, byte[] key, long counter) {
        try {
            PrivateKey read = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key));
            return new SoftwareAuthenticator(id, read, null, counter, true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sandbox's authenticator cannot be read", e);
        }
    }

    /** The credential's id, base64url. */
    public String id() {
        return id;
    }

    /** The private key, PKCS#8. */
    byte[] key() {
        return key.getEncoded();
    }

    /** The same credential with its counter here. */
    public SoftwareAuthenticator countingFrom(long next) {
        return new SoftwareAuthenticator(id, key, publicKey, next, verifies);
    }

    /** The same credential, whose user did no more than touch it. */
    public SoftwareAuthenticator withoutVerification() {
        return new SoftwareAuthenticator(id, key, publicKey, counter, false);
    }

    /** Another key under this credential's id. */
    public SoftwareAuthenticator withAnotherKey() {
        SoftwareAuthenticator other = fresh();
        return new SoftwareAuthenticator(id, other.key, other.publicKey, counter, verifies);
    }

    /** What {@code navigator.credentials.create()} gives, as {@code toJSON()} says it. */
    public Map<String, Object> registration(String challenge, String rpId, String origin) {
        if (publicKey == null) {
            throw new IllegalStateException("registered already");
        }
        byte[] credential = Base64.getUrlDecoder().decode(id);
        byte[] cose = CONVERTER
                .getCborMapper()
                .writeValueAsBytes(EC2COSEKey.create(publicKey, COSEAlgorithmIdentifier.ES256));
        byte[] stated = stated(rpId, CREDENTIAL_INCLUDED, 0);
        byte[] data = ByteBuffer.allocate(stated.length + 16 + 2 + credential.length + cose.length)
                .put(stated)
                // no model
                .put(new byte[16])
                .putShort((short) credential.length)
                .put(credential)
                .put(cose)
                .array();
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data);
        return credential(Map.of(
                "clientDataJSON", base64(client("webauthn.create", challenge, origin)),
                "attestationObject", base64(CONVERTER.getCborMapper().writeValueAsBytes(attestation)),
                "transports", List.of("usb")));
    }

    /** What {@code navigator.credentials.get()} gives, as {@code toJSON()} says it. */
    public Map<String, Object> assertion(String challenge, String rpId, String origin) {
        byte[] data = stated(rpId, (byte) 0, counter);
        byte[] client = client("webauthn.get", challenge, origin);
        return credential(Map.of(
                "clientDataJSON", base64(client),
                "authenticatorData", base64(data),
                "signature", base64(signed(data, sha256(client)))));
    }

    private byte[] stated(String rpId, byte flags, long count) {
        byte all = (byte) (flags | USER_PRESENT | (verifies ? USER_VERIFIED : 0));
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(UTF_8)))
                .put(all)
                .putInt((int) count)
                .array();
    }

    private static byte[] client(String type, String challenge, String origin) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("type", type);
        client.put("challenge", challenge);
        client.put("origin", origin);
        client.put("crossOrigin", false);
        return JsonMapper.shared().writeValueAsBytes(client);
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.put("rawId", id);
        all.put("type", "public-key");
        all.put("authenticatorAttachment", "cross-platform");
        all.put("clientExtensionResults", Map.of());
        all.put("response", response);
        return all;
    }

    private byte[] signed(byte[]... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            for (byte[] part : parts) {
                signature.update(part);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no ES256 in this Java", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
