package health.fulfilment.rules;

import java.time.Instant;

/**
 * The prescriber's query of a state's prescription drug monitoring program about this patient.
 *
 * @param reference the program's own reference of the report that was read
 */
public record PdmpQuery(State state, Instant queriedAt, String reference) {}
