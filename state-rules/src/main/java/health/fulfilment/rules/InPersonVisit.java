package health.fulfilment.rules;

import java.time.LocalDate;

/**
 * An in-person medical evaluation of this patient by this prescriber, 21 U.S.C. 829(e)(2)(B).
 *
 * @param on local date at the place of the visit
 */
public record InPersonVisit(LocalDate on, State state) {}
