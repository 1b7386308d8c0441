package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Sealed;
import java.time.Instant;

/** What the prescriber reviewed and marked ready to sign: nothing else may be approved (21 CFR 1311.120(b)(10)). */
public record Ready(Instant at, String payloadDigest, Sealed canonical, Sealed reviewText, String statement) {}
