package health.fulfilment.api.model;

import health.fulfilment.api.commands.CommandGate;
import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.core.registry.PharmacistCommand.RegisterPharmacist;
import health.fulfilment.core.registry.PharmacyCommand.RegisterPharmacy;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.Credential.Kind;

/** A pharmacy and the pharmacist who acts for it. */
public record Shop(PharmacyId id, PharmacistId pharmacist, Actor actor) {

    /** Open with the practice. */
    static final Shop LAKE = new Shop(Practice.PHARMACY, Practice.PHARMACIST, Practice.SHOP);

    static final Shop HILL = of("phcy-7654329", "phst-1003000126");

    private static Shop of(String pharmacy, String pharmacist) {
        return new Shop(
                new PharmacyId(pharmacy),
                new PharmacistId(pharmacist),
                new Actor("rph-b", Role.PHARMACY, pharmacy, null));
    }

    Shop other() {
        return equals(LAKE) ? HILL : LAKE;
    }

    /** Registers and licenses the second pharmacy. */
    public static void openHill(Practice practice, CommandGate gate, HandClock clock) {
        Context officer = Context.of(Practice.OFFICER, clock.instant());
        PostalAddress utica = new PostalAddress("9 Hill Street", null, "Utica", Practice.NY, "13501");
        gate.send(new RegisterPharmacy(
                HILL.id, officer, "Hill Pharmacy", "1528060340", "FM2000026", utica, Practice.EASTERN));
        gate.send(new RegisterPharmacist(HILL.pharmacist, officer, "Sam Reed", HILL.id, null));
        practice.license(HILL.id.value(), Kind.STATE_LICENCE, "NY-4");
        practice.license(HILL.id.value(), Kind.DEA_REGISTRATION, "FM2000026");
        practice.license(HILL.pharmacist.value(), Kind.STATE_LICENCE, "NY-5");
    }
}
