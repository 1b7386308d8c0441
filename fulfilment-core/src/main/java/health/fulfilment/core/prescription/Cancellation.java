package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import java.time.Instant;

/** That the prescriber cancelled, when and why. */
public record Cancellation(Instant at, CancellationReason reason) {}
