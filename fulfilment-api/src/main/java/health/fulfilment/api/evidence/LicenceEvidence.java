package health.fulfilment.api.evidence;

import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Order;
import health.fulfilment.core.prescription.OrderCommand.LicenceFacts;
import health.fulfilment.core.prescription.OrderCommand.LicenceFacts.Licensed;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which licences an order rests on, and how each stands. */
@Component
final class LicenceEvidence {

    private final Readings readings;
    private final Registered registered;
    private final Rulebook rulebook;

    LicenceEvidence(Readings readings, Registered registered, Rulebook rulebook) {
        this.readings = readings;
        this.registered = registered;
        this.rulebook = rulebook;
    }

    /** None where there is no such prescription. */
    @Nullable
    Evidence<LicenceFacts> of(PrescriptionId id, Instant at) {
        Reading reading = readings.forDecision();
        Prescription prescription = reading.prescription(id);
        Draft draft = prescription.draft();
        if (draft == null) {
            return null;
        }
        Order order = prescription.order();
        ZoneId zone = zone(reading, draft, order);
        LocalDate today = at.atZone(zone).toLocalDate();
        State patientState = draft.encounter().patientState();
        List<Licensed> licences =
                new ArrayList<>(licences(reading, draft.prescriber().value(), patientState, today));
        if (order != null) {
            licences.addAll(ofPharmacy(reading, order, patientState, today));
        }
        return reading.evidence(new LicenceFacts(
                zone,
                order == null ? null : order.pharmacy(),
                order == null ? null : order.state(),
                licences,
                rulebook));
    }

    private static ZoneId zone(Reading reading, Draft draft, @Nullable Order order) {
        return order == null
                ? reading.practitioner(draft.prescriber()).known().business().timeZone()
                : reading.pharmacy(order.pharmacy()).known().business().timeZone();
    }

    private List<Licensed> ofPharmacy(Reading reading, Order order, State patientState, LocalDate today) {
        PharmacyId pharmacy = order.pharmacy();
        List<Licensed> licences = new ArrayList<>(licences(reading, pharmacy.value(), order.state(), today));
        if (!order.state().equals(patientState)) {
            licences.addAll(licences(reading, pharmacy.value(), patientState, today));
        }
        registered.pharmacistsOf(pharmacy).stream()
                .filter(id -> {
                    Pharmacist.Details pharmacist = reading.pharmacist(id).details();
                    return pharmacist != null && pharmacist.pharmacy().equals(pharmacy);
                })
                .forEach(id -> licences.addAll(licences(reading, id.value(), patientState, today)));
        return licences;
    }

    private static List<Licensed> licences(Reading reading, String holder, State state, LocalDate today) {
        return reading.licensure(holder, state).licences().stream()
                .map(licence -> new Licensed(licence.id(), licence.credentialOn(today)))
                .toList();
    }
}
