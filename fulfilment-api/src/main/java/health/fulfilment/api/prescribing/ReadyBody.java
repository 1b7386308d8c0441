package health.fulfilment.api.prescribing;

import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.PrescriptionId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what will be signed (21 CFR 1311.120(b)(9), 1311.140(a)).
 *
 * @param reviewText what the prescriber reads, absent if erased
 * @param statement what completing the ceremony means
 * @param payloadDigest to be sent back with the approval
 */
record ReadyBody(PrescriptionId id, Stage status, @Nullable String reviewText, String statement, String payloadDigest) {

    static ReadyBody of(PrescriptionBody prescription) {
        PrescriptionBody.Review review = Objects.requireNonNull(prescription.review());
        return new ReadyBody(
                prescription.id(),
                prescription.status(),
                review.reviewText(),
                review.statement(),
                review.payloadDigest());
    }

    @Override
    public String toString() {
        return "ReadyBody[" + id + "]";
    }
}
