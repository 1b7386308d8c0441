package health.fulfilment.core.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.SignerId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The permission to mark prescriptions ready and to sign them (21 CFR 1311.125(c)), as it stands.
 *
 * @param request number of the event that asked for it, in the signer's stream
 * @param requestedBy the first access manager
 * @param since when it was requested, granted or revoked last
 * @param trigger why it was revoked, absent otherwise
 */
public record SigningRight(
        SignerId signer,
        long request,
        String requestedBy,
        Status status,
        Instant since,
        @Nullable RevocationTrigger trigger) {

    /** How far it has come. */
    public enum Status {
        @JsonProperty("requested")
        REQUESTED,
        @JsonProperty("granted")
        GRANTED,
        @JsonProperty("revoked")
        REVOKED
    }

    /** What the second access manager's ceremony must be completed for. */
    public String digest() {
        String content = "fulfilment-signing-right/1\n" + signer + "\n" + request;
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    SigningRight granted(Instant at) {
        return new SigningRight(signer, request, requestedBy, Status.GRANTED, at, null);
    }

    SigningRight revoked(Instant at, RevocationTrigger why) {
        return new SigningRight(signer, request, requestedBy, Status.REVOKED, at, why);
    }
}
