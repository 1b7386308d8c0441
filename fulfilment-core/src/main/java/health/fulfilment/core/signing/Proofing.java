package health.fulfilment.core.signing;

import java.time.LocalDate;

/**
 * Who proved the person's identity before the token was given (21 CFR 1311.105(a)).
 *
 * @param provider credential provider or certification authority
 * @param basis what the provider is approved by, and for which level
 * @param reference the provider's number of the proofing
 */
public record Proofing(String provider, String basis, LocalDate provedOn, String reference) {}
