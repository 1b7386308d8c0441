package health.fulfilment.api.views.prescriptions;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.shared.DeliveryWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One prescription in the list.
 *
 * @param refusal code of the last refusal, absent where nothing was refused or something else was decided since
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrescriptionItem(
        String id,
        String status,
        String patient,
        String patientState,
        String prescriber,
        String drug,
        @Nullable String pharmacy,
        @Nullable String refusal,
        @Nullable LocalDate issuedOn,
        @Nullable DeliveryWindow promised,
        Instant draftedAt,
        Instant changedAt) {

    static PrescriptionItem of(PrescriptionRow row) {
        return new PrescriptionItem(
                row.id(),
                row.status,
                row.patient,
                row.patientState,
                row.prescriber,
                row.drug,
                row.pharmacy,
                row.refusal,
                row.issuedOn,
                promised(row),
                row.draftedAt,
                row.changedAt);
    }

    private static @Nullable DeliveryWindow promised(PrescriptionRow row) {
        return row.promisedFrom == null || row.promisedTo == null || row.promisedZone == null
                ? null
                : new DeliveryWindow(row.promisedFrom, row.promisedTo, ZoneId.of(row.promisedZone));
    }
}
