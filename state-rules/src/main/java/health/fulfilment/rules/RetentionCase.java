package health.fulfilment.rules;

import java.time.LocalDate;

/**
 * Whether the records of an order may be erased.
 *
 * @param lastEventOn local date of the last event of care
 * @param on the local date on which they would be erased
 */
public record RetentionCase(State patientState, LocalDate lastEventOn, LocalDate on) implements Question {}
