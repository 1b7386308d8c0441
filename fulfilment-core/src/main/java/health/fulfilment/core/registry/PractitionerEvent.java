package health.fulfilment.core.registry;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PractitionerId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is known of a prescriber. Names and business addresses of practitioners are public (NPPES) and stand in the clear. */
public sealed interface PractitionerEvent extends Event {

    PractitionerId practitioner();

    @Override
    default String stream() {
        return practitioner().value();
    }

    /**
     * @param npi National Provider Identifier, ten digits with a valid check digit (45 CFR 162.406)
     * @param legalName absent if only the whole name is known
     */
    @JsonTypeName("practitioner-registered")
    record PractitionerRegistered(
            PractitionerId practitioner,
            Instant at,
            String name,
            String npi,
            PostalAddress address,
            ZoneId timeZone,
            @Nullable LegalName legalName)
            implements PractitionerEvent {

        /** With the whole name only. */
        public PractitionerRegistered(
                PractitionerId practitioner,
                Instant at,
                String name,
                String npi,
                PostalAddress address,
                ZoneId timeZone) {
            this(practitioner, at, name, npi, address, timeZone, null);
        }
    }

    /** A recorded value was wrong: {@code name}, {@code timeZone} or a part of the address such as {@code address.line1}. */
    @JsonTypeName("practitioner-corrected")
    record PractitionerCorrected(PractitionerId practitioner, Instant at, String field, String value, String reason)
            implements PractitionerEvent {}
}
