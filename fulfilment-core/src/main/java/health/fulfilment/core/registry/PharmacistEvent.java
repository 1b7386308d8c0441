package health.fulfilment.core.registry;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;

/** What is known of a pharmacist. */
public sealed interface PharmacistEvent extends Event {

    PharmacistId pharmacist();

    @Override
    default String stream() {
        return pharmacist().value();
    }

    /** @param pharmacy where the pharmacist practises */
    @JsonTypeName("pharmacist-registered")
    record PharmacistRegistered(PharmacistId pharmacist, Instant at, String name, String npi, PharmacyId pharmacy)
            implements PharmacistEvent {}

    /** A recorded value was wrong: {@code name}. */
    @JsonTypeName("pharmacist-corrected")
    record PharmacistCorrected(PharmacistId pharmacist, Instant at, String field, String value, String reason)
            implements PharmacistEvent {}
}
