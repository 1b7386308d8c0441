package health.fulfilment.api.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.registry.LegalName;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.registry.Practitioner;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A prescriber as shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PractitionerBody(
        String id, String npi, String name, @Nullable LegalName legalName, PostalAddress address, ZoneId timeZone) {

    static PractitionerBody of(Practitioner.Details practitioner) {
        return new PractitionerBody(
                practitioner.id().value(),
                practitioner.npi(),
                practitioner.business().name(),
                practitioner.legalName(),
                practitioner.business().address(),
                practitioner.business().timeZone());
    }
}
