package health.fulfilment.core.registry;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;
import java.time.ZoneId;

/** What is known of a partner pharmacy. */
public sealed interface PharmacyEvent extends Event {

    PharmacyId pharmacy();

    @Override
    default String stream() {
        return pharmacy().value();
    }

    /**
     * @param ncpdp NCPDP provider id, seven digits
     * @param npi National Provider Identifier, ten digits with a valid check digit
     * @param dea DEA registration number with a valid check digit (21 CFR 1301)
     */
    @JsonTypeName("pharmacy-registered")
    record PharmacyRegistered(
            PharmacyId pharmacy,
            Instant at,
            String name,
            String ncpdp,
            String npi,
            String dea,
            PostalAddress address,
            ZoneId timeZone)
            implements PharmacyEvent {}

    /** A recorded value was wrong: {@code name}, {@code timeZone} or a part of the address such as {@code address.line1}. */
    @JsonTypeName("pharmacy-corrected")
    record PharmacyCorrected(PharmacyId pharmacy, Instant at, String field, String value, String reason)
            implements PharmacyEvent {}
}
