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
public final class Registries {

    public static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    public static final State FL = new State("FL");
    public static final State AZ = new State("AZ");
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");

    public static final PatientId PATIENT = new PatientId("pat-1f0e8a52-6d6b-4c3e-9a0e-0d4f8f6f2b11");
    public static final PractitionerId PRACTITIONER = new PractitionerId("prac-1234567893");
    public static final PractitionerId ANOTHER_PRACTITIONER = new PractitionerId("prac-1558598797");
    public static final PharmacyId PHARMACY = new PharmacyId("phcy-3957019");
    public static final PharmacistId PHARMACIST = new PharmacistId("phst-1558598797");

    public static final PostalAddress TAMPA = new PostalAddress("400 Bay Street", null, "Tampa", FL, "33602");

    private Registries() {}

    public static Context compliance() {
        return Context.of(new Actor("compliance-officer", Role.COMPLIANCE, null, null), NOW);
    }

    public static Context by(PractitionerId prescriber) {
        return Context.of(new Actor("dr-demo", Role.PRESCRIBER, prescriber.value(), null), NOW);
    }

    public static Context onVersion(long version) {
        return new Context(compliance().actor(), NOW, version);
    }

    public static Sealed sealed(String ciphertext) {
        return new Sealed(PATIENT.value(), "k1", ciphertext);
    }
}
