package health.fulfilment.api.nouns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionEvent;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * All prescriptions of one patient, in the order in which they were drafted.
 *
 * @param version highest position of any event about this patient, -1 if there is none: nothing about the patient can
 *     change without raising it
 */
public record Therapy(long version, List<Prescription> prescriptions) {

    static Therapy of(List<StoredEvent> aboutOnePatient) {
        long version =
                aboutOnePatient.isEmpty() ? -1 : aboutOnePatient.getLast().position();
        List<Prescription> prescriptions = aboutOnePatient.stream()
                .filter(stored -> stored.event() instanceof PrescriptionEvent)
                .collect(groupingBy(StoredEvent::stream, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(stream -> Nouns.fold(Prescription.absent(), PrescriptionEvent.class, stream))
                .toList();
        return new Therapy(version, prescriptions);
    }
}
