package health.fulfilment.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.api.home.Keys;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The keyed digest that tells whether a request is the same one again: HMAC-SHA-256 over who asks, method, path, query,
 * expected version and body. Keyed, since a plain digest of guessable content would tell the content. All nodes on one
 * database need the same key.
 */
@Component
final class RequestDigest {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    RequestDigest(Keys keys) {
        this.key = new SecretKeySpec(keys.read(Keys.Name.REQUEST_DIGEST), ALGORITHM);
    }

    String of(HttpServletRequest request, String subject) {
        Mac mac = mac();
        add(mac, subject.getBytes(UTF_8));
        add(mac, request.getMethod().getBytes(UTF_8));
        add(mac, request.getRequestURI().getBytes(UTF_8));
        add(mac, Objects.requireNonNullElse(request.getQueryString(), "").getBytes(UTF_8));
        add(
                mac,
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_MATCH), "")
                        .getBytes(UTF_8));
        add(mac, ReadRequest.bodyOf(request));
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** Each part with its length, so that no two different requests are the same sequence of bytes. */
    private static void add(Mac mac, byte[] part) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
