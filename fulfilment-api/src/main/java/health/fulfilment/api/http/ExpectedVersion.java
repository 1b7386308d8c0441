package health.fulfilment.api.http;

/**
 * The version of a stream that a caller acts on, from {@code If-Match} (RFC 9110, section 13.1.1). As a handler's parameter
 * it is required (428 without it); as {@code Optional<ExpectedVersion>} it may be absent.
 */
public record ExpectedVersion(long value) {

    /** The {@code ETag} that an answer about this version carries. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
