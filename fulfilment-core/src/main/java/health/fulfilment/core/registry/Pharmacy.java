package health.fulfilment.core.registry;

import health.fulfilment.core.registry.PharmacyCommand.CorrectPharmacy;
import health.fulfilment.core.registry.PharmacyCommand.RegisterPharmacy;
import health.fulfilment.core.registry.PharmacyEvent.PharmacyCorrected;
import health.fulfilment.core.registry.PharmacyEvent.PharmacyRegistered;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner pharmacy as the registry knows it. Says nothing of permits or of the right to dispense.
 *
 * @param details absent as long as no pharmacy is registered under this id
 */
public record Pharmacy(long version, @Nullable Details details)
        implements Noun<Pharmacy, PharmacyCommand, PharmacyEvent> {

    /** Its home state, whose law it works under, is the state of its address. */
    public record Details(PharmacyId id, String ncpdp, String npi, String dea, Business business) {

        private Details with(Business corrected) {
            return new Details(id, ncpdp, npi, dea, corrected);
        }
    }

    private static final Pharmacy ABSENT = new Pharmacy(-1, null);

    public static Pharmacy absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if no pharmacy is registered under this id */
    public Details known() {
        if (details == null) {
            throw new IllegalStateException("no such pharmacy");
        }
        return details;
    }

    @Override
    public Decision<PharmacyEvent> decide(PharmacyCommand command) {
        return switch (command) {
            case RegisterPharmacy c -> register(c);
            case CorrectPharmacy c -> correct(c);
        };
    }

    private Decision<PharmacyEvent> register(RegisterPharmacy c) {
        if (details != null) {
            return Decision.refused(Corrections.alreadyRegistered("pharmacy"));
        }
        String ncpdp = c.pharmacy().value().substring("phcy-".length());
        Optional<Refusal> refusal = NcpdpId.refusal(ncpdp)
                .or(() -> Npi.refusal(c.npi()))
                .or(() -> DeaNumber.refusal(c.dea(), DeaNumber.Registrant.PHARMACY));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return Decision.recorded(new PharmacyRegistered(
                c.pharmacy(), c.context().at(), c.name(), ncpdp, c.npi(), c.dea(), c.address(), c.timeZone()));
    }

    private Decision<PharmacyEvent> correct(CorrectPharmacy c) {
        if (details == null) {
            return Decision.refused(Refusal.absent("pharmacy"));
        }
        Optional<Refusal> refusal =
                c.context().staleAt(version).or(() -> known().business().refusalToCorrect(c.field(), c.value()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return Decision.recorded(
                new PharmacyCorrected(c.pharmacy(), c.context().at(), c.field(), c.value(), c.reason()));
    }

    @Override
    public Pharmacy evolve(PharmacyEvent event) {
        return new Pharmacy(
                version + 1,
                switch (event) {
                    case PharmacyRegistered e ->
                        new Details(
                                e.pharmacy(),
                                e.ncpdp(),
                                e.npi(),
                                e.dea(),
                                new Business(e.name(), e.address(), e.timeZone()));
                    case PharmacyCorrected e -> known().with(known().business().corrected(e.field(), e.value()));
                });
    }
}
