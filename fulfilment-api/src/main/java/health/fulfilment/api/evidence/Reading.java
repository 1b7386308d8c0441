package health.fulfilment.api.evidence;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Therapy;
import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.registry.Pharmacist;
import health.fulfilment.core.registry.Pharmacy;
import health.fulfilment.core.registry.Practitioner;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.rules.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One gathering of evidence: whatever is read through it is relied on, at the version that was read. Nothing can be read
 * past it and then be forgotten. The deciding stream itself is read too where it says what else to read: should it change
 * before the decision, the other facts may be the wrong ones.
 */
final class Reading {

    private final Nouns nouns;
    private final Recall recall;
    private final Map<String, Relied> relied = new LinkedHashMap<>();

    Reading(Nouns nouns, Recall recall) {
        this.nouns = nouns;
        this.recall = recall;
    }

    /** Gives the state of a stream, read now or remembered. */
    interface Recall {

        Recall NEVER = new Recall() {
            @Override
            public <S extends Noun<S, ?, ?>> S state(String stream, Supplier<S> read) {
                return read.get();
            }
        };

        <S extends Noun<S, ?, ?>> S state(String stream, Supplier<S> read);
    }

    Prescription prescription(PrescriptionId id) {
        return remember(id.value(), nouns.prescription(id));
    }

    Shipment shipment(ShipmentId id) {
        return remember(id.value(), nouns.shipment(id));
    }

    Patient patient(PatientId id) {
        return remember(id.value(), recall.state(id.value(), () -> nouns.patient(id)));
    }

    Practitioner practitioner(PractitionerId id) {
        return remember(id.value(), recall.state(id.value(), () -> nouns.practitioner(id)));
    }

    Pharmacist pharmacist(PharmacistId id) {
        return remember(id.value(), recall.state(id.value(), () -> nouns.pharmacist(id)));
    }

    Pharmacy pharmacy(PharmacyId id) {
        return remember(id.value(), recall.state(id.value(), () -> nouns.pharmacy(id)));
    }

    /** What one holder was granted in one state. */
    Licensure licensure(String holder, State state) {
        LicensureId id = LicensureId.of(holder, state);
        return remember(id.value(), recall.state(id.value(), () -> nouns.licensure(id)));
    }

    /** Tokens, right and ceremonies. */
    Signer signer(SignerId id) {
        return remember(id.value(), nouns.signer(id));
    }

    Therapy therapy(PatientId patient) {
        Therapy therapy = nouns.therapy(patient);
        rely(new Relied(Relied.therapyOf(patient.value()), therapy.version()));
        return therapy;
    }

    <F> Evidence<F> evidence(F facts) {
        return new Evidence<>(facts, List.copyOf(relied.values()));
    }

    private <S extends Noun<S, ?, ?>> S remember(String stream, S state) {
        rely(new Relied(stream, state.version()));
        return state;
    }

    /** A stream read twice counts as first read: if it changed in between, the append will say so. */
    private void rely(Relied read) {
        relied.putIfAbsent(read.stream(), read);
    }
}
