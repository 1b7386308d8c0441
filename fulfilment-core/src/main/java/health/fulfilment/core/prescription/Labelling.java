package health.fulfilment.core.prescription;

import java.time.Instant;

/** That one fill was labelled, and how. */
public record Labelling(Instant at, Label label) {}
