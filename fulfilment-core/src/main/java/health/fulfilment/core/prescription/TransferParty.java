package health.fulfilment.core.prescription;

import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;

/**
 * One side of a transfer, as both pharmacies must record it (21 CFR 1306.08(f)(4),(5), 1306.25(b)).
 *
 * @param name and address and DEA number as registered on that day
 */
public record TransferParty(
        PharmacyId pharmacy, String name, PostalAddress address, String dea, PharmacistId pharmacist) {}
