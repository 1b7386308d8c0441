package health.fulfilment.core.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names everything that one pharmacy has under one lot number, its own batch or a supplier's: {@code lot-}, the pharmacy's
 * NCPDP id and a hash of the number. Capitals and surrounding spaces make no difference, as people type them as they like.
 * Two suppliers may use one number; a recall of either then reaches both, which is the safe side.
 */
public record LotId(@JsonValue String value) {

    private static final int BYTES = 16;

    /** @throws IllegalArgumentException if the value is not of that form */
    @JsonCreator
    public LotId {
        Ids.require(value, "lot-[0-9]{7}-[0-9a-f]{32}");
    }

    public static LotId of(PharmacyId pharmacy, String number) {
        byte[] hash = sha256().digest(number.strip().toUpperCase(Locale.ROOT).getBytes(UTF_8));
        return new LotId("lot-" + pharmacy.value().substring("phcy-".length()) + "-"
                + HexFormat.of().formatHex(hash, 0, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
