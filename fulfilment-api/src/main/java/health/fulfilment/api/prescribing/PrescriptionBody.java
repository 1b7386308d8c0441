package health.fulfilment.api.prescribing;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.api.registry.PatientBody;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.Cancellation;
import health.fulfilment.core.prescription.Encounter;
import health.fulfilment.core.prescription.Handling;
import health.fulfilment.core.prescription.Judgement;
import health.fulfilment.core.prescription.Order;
import health.fulfilment.core.prescription.Stage;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Drug;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.rules.PdmpQuery;
import health.fulfilment.rules.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prescription and the order made of it, as shown to whoever may know of it.
 *
 * @param patientDetails the patient as known at that moment
 * @param directions absent if erased
 * @param quantityLeft what may still be filled
 * @param promised the promised days of delivery, absent before approval
 * @param pharmacy the pharmacy that has the order, absent before routing
 * @param overdueSince last promised day, once it ended with nothing delivered
 * @param lastJudgement what the rules said when they were last asked
 * @param handling holds, an unanswered cancellation, and which pharmacies had the order before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrescriptionBody(
        PrescriptionId id,
        Stage status,
        long version,
        PatientId patient,
        @Nullable PatientBody patientDetails,
        PractitionerId prescriber,
        String preparedBy,
        Drug drug,
        Quantity quantity,
        int daysSupply,
        int refills,
        @Nullable String directions,
        Encounter encounter,
        Screening screening,
        @Nullable PdmpQuery pdmpQuery,
        @Nullable PharmacyId preferredPharmacy,
        @Nullable Review review,
        @Nullable Approval approval,
        @Nullable DeliveryWindow promised,
        @Nullable PharmacyId pharmacy,
        @Nullable Order order,
        List<FillBody> fills,
        String quantityLeft,
        LedgerBody ledger,
        @Nullable LocalDate overdueSince,
        @Nullable Cancellation cancellation,
        @Nullable Judgement lastJudgement,
        Handling handling) {

    /**
     * What the prescriber was shown and marked ready to sign.
     *
     * @param reviewText absent if erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Review(
            Instant at, String payloadDigest, @Nullable String reviewText, String statement) {}

    @Override
    public String toString() {
        return "PrescriptionBody[" + id + "]";
    }
}
