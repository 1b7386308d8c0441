package health.fulfilment.core.registry;

import health.fulfilment.rules.State;
import org.jspecify.annotations.Nullable;

/** The business address of a practitioner or pharmacy (USPS Publication 28); not used for patients, whose address is sealed. */
public record PostalAddress(String line1, @Nullable String line2, String city, State state, String zip) {}
