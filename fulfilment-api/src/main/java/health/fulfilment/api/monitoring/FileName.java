package health.fulfilment.api.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The control number of a file that was made here (TH02): when it was made, in UTC, from the log up to which position, and the
 * beginning of a hash of what it says. Never the same for two files, and enough to make the same file again.
 *
 * @param createdAt in whole seconds
 */
record FileName(Instant createdAt, long position, String hash) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final int HASH = 12;
    private static final int LONGEST_POSITION = 12;

    /** @param text of the file under a control number that does not count */
    static FileName of(Instant createdAt, long position, String text) {
        return new FileName(createdAt, position, sha256(text).substring(0, HASH).toUpperCase(Locale.ROOT));
    }

    /** As at most 40 characters. */
    String controlNumber() {
        return MOMENT.format(createdAt) + "-" + position + "-" + hash;
    }

    /** Empty if the file was made elsewhere. */
    static Optional<FileName> read(String controlNumber) {
        String[] parts = controlNumber.split("-", -1);
        if (parts.length != 3
                || !parts[0].matches("[0-9]{14}")
                || !parts[1].matches("[0-9]{1," + LONGEST_POSITION + "}")
                || !parts[2].matches("[0-9A-F]{" + HASH + "}")) {
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(parts[0], MOMENT).toInstant(ZoneOffset.UTC);
            return Optional.of(new FileName(at, Long.parseLong(parts[1]), parts[2]));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** In lower-case hex. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
