package health.fulfilment.rules;

import java.time.LocalDate;

/**
 * The request of a practitioner who is temporarily unavailable and evaluated the patient himself, in person or by
 * telemedicine, that the prescriber evaluate the patient in his place (21 U.S.C. 829(e)(2)(C)).
 *
 * @param requestedBy NPI of the practitioner who asked
 * @param requestedOn local date of the request
 * @param evaluatedOn local date on which the asking practitioner last evaluated the patient
 */
public record CoveringRequest(String requestedBy, LocalDate requestedOn, LocalDate evaluatedOn) {}
