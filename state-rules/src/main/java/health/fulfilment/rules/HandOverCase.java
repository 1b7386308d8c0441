package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a parcel may be given to the carrier as it is.
 *
 * @param pharmacyZone the pharmacy's time zone: dates are local there
 * @param signatureRequested whether the carrier is told to take a signature on delivery
 * @param prescriberCredentials the prescriber's licences and registrations in the patient's state, standing as of the local
 *     date; absent from questions that were asked before they were looked at
 */
public record HandOverCase(
        Instant at,
        ZoneId pharmacyZone,
        State patientState,
        Schedule schedule,
        boolean signatureRequested,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Credential> prescriberCredentials)
        implements Question {

    public HandOverCase {
        prescriberCredentials = prescriberCredentials == null ? null : List.copyOf(prescriberCredentials);
    }

    /** The same question about a prescriber who holds these. */
    public HandOverCase with(List<Credential> heldByPrescriber) {
        return new HandOverCase(at, pharmacyZone, patientState, schedule, signatureRequested, heldByPrescriber);
    }

    @Override
    public LocalDate on() {
        return at.atZone(pharmacyZone).toLocalDate();
    }
}
