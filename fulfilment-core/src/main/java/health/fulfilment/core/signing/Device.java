package health.fulfilment.core.signing;

/**
 * The separate device (21 CFR 1311.115(b)).
 *
 * @param fipsCertificate number of its certificate under FIPS 140-2, level 1 or above
 */
public record Device(String model, String fipsCertificate) {}
