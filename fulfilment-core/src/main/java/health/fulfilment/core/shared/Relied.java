package health.fulfilment.core.shared;

/**
 * A stream that a decision relied on, at the version that was read. The append succeeds only while the stream is still at
 * that version.
 *
 * @param stream a stream, or {@code therapy:<patient id>}: everything recorded about that patient's treatment
 * @param version sequence number of the last event read, -1 where the stream did not exist; for a therapy the highest
 *     position read
 */
public record Relied(String stream, long version) {

    /** Everything recorded about one patient's treatment, across all streams. */
    public static String therapyOf(String patient) {
        return "therapy:" + patient;
    }
}
