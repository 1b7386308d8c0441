package health.fulfilment.core.registry;

/** A person's name in its two parts, as registers and reporting files keep it; without titles and degrees. */
public record LegalName(String family, String given) {}
