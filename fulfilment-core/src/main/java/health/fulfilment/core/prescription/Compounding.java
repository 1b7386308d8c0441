package health.fulfilment.core.prescription;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the drug of one fill was compounded, and what came of it.
 *
 * @param compoundedOn local date at the pharmacy
 * @param beyondUseBasis what the beyond-use date rests on
 */
public record Compounding(Instant at, LocalDate compoundedOn, Batch batch, String beyondUseBasis) {}
