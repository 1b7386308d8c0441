package health.fulfilment.core.shipment;

import health.fulfilment.core.shipment.InquiryEvent.Complaint;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was asked and found out about a parcel that somebody misses. */
public record Inquiry(
        @Nullable Trace trace,
        @Nullable Dispute dispute,
        @Nullable Loss loss) {

    public static final Inquiry NONE = new Inquiry(null, null, null);

    /** The carrier was asked where it is. */
    public record Trace(Instant openedAt, Instant presumedLostFrom) {}

    /**
     * The patient contradicts the carrier.
     *
     * @param upheldAt when the carrier's proof was found good, absent until then
     */
    public record Dispute(
            Instant reportedAt,
            Complaint complaint,
            @Nullable Instant upheldAt) {}

    /** Whether the patient's word still stands against the carrier's. */
    boolean disputed() {
        return dispute != null && dispute.upheldAt() == null;
    }

    /** @throws NullPointerException if no loss was discovered */
    Loss known() {
        return Objects.requireNonNull(loss, "no loss was discovered");
    }

    Inquiry with(Trace now) {
        return new Inquiry(now, dispute, loss);
    }

    Inquiry with(Dispute now) {
        return new Inquiry(trace, now, loss);
    }

    Inquiry upheld(Instant at) {
        return dispute == null ? this : with(new Dispute(dispute.reportedAt(), dispute.complaint(), at));
    }

    Inquiry with(Loss now) {
        return new Inquiry(trace, dispute, now);
    }
}
