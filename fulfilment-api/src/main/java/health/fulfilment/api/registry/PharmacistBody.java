package health.fulfilment.api.registry;

import health.fulfilment.core.registry.Pharmacist;

/** A pharmacist as shown. */
record PharmacistBody(String id, String npi, String name, String pharmacy) {

    static PharmacistBody of(Pharmacist.Details pharmacist) {
        return new PharmacistBody(
                pharmacist.id().value(),
                pharmacist.npi(),
                pharmacist.name(),
                pharmacist.pharmacy().value());
    }
}
