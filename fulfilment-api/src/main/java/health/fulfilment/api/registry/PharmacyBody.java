package health.fulfilment.api.registry;

import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.registry.PostalAddress;
import java.time.ZoneId;

/** A partner pharmacy as shown. */
record PharmacyBody(
        String id, String ncpdp, String npi, String dea, String name, PostalAddress address, ZoneId timeZone) {

    static PharmacyBody of(Pharmacy.Details pharmacy) {
        return new PharmacyBody(
                pharmacy.id().value(),
                pharmacy.ncpdp(),
                pharmacy.npi(),
                pharmacy.dea(),
                pharmacy.business().name(),
                pharmacy.business().address(),
                pharmacy.business().timeZone());
    }
}
