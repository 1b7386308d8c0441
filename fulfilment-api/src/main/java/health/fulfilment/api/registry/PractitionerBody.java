package health.fulfilment.api.registry;

import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.registry.Practitioner;
import java.time.ZoneId;

/** A prescriber as shown. */
record PractitionerBody(String id, String npi, String name, PostalAddress address, ZoneId timeZone) {

    static PractitionerBody of(Practitioner.Details practitioner) {
        return new PractitionerBody(
                practitioner.id().value(),
                practitioner.npi(),
                practitioner.business().name(),
                practitioner.business().address(),
                practitioner.business().timeZone());
    }
}
