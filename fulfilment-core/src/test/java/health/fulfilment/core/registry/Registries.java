package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;

/** The fictional people and places that stories about the registries are told of. */
final class Registries {

    static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    static final State FL = new State("FL");
    static final State AZ = new State("AZ");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

    static final PatientId PATIENT = new PatientId("pat-1f0e8a52-6d6b-4c3e-9a0e-0d4f8f6f2b11");
    static final PractitionerId PRACTITIONER = new PractitionerId("prac-1234567893");
    static final PractitionerId ANOTHER_PRACTITIONER = new PractitionerId("prac-1558598797");
    static final PharmacyId PHARMACY = new PharmacyId("phcy-3957019");
    static final PharmacistId PHARMACIST = new PharmacistId("phst-1558598797");

    static final PostalAddress TAMPA = new PostalAddress("400 Bay Street", null, "Tampa", FL, "33602");

    private Registries() {}

    static Context compliance() {
        return Context.of(new Actor("compliance-officer", Role.COMPLIANCE, null, null), NOW);
    }

    static Context by(PractitionerId prescriber) {
        return Context.of(new Actor("dr-demo", Role.PRESCRIBER, prescriber.value(), null), NOW);
    }

    static Context onVersion(long version) {
        return new Context(compliance().actor(), NOW, version);
    }

    static Sealed sealed(String ciphertext) {
        return new Sealed(PATIENT.value(), "k1", ciphertext);
    }
}
