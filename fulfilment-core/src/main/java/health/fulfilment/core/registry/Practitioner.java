package health.fulfilment.core.registry;

import health.fulfilment.core.registry.PractitionerCommand.CorrectPractitioner;
import health.fulfilment.core.registry.PractitionerCommand.RegisterPractitioner;
import health.fulfilment.core.registry.PractitionerEvent.PractitionerCorrected;
import health.fulfilment.core.registry.PractitionerEvent.PractitionerRegistered;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber as the registry knows one. Says nothing of licences or of the right to prescribe.
 *
 * @param details absent as long as nobody is registered under this id
 */
public record Practitioner(long version, @Nullable Details details)
        implements Noun<Practitioner, PractitionerCommand, PractitionerEvent> {

    /**
     * @param npi National Provider Identifier (45 CFR 162.406)
     * @param legalName absent if only the whole name is known
     */
    public record Details(
            PractitionerId id,
            String npi,
            Business business,
            @Nullable LegalName legalName) {

        private Details with(Business corrected) {
            return new Details(id, npi, corrected, legalName);
        }
    }

    private static final Practitioner ABSENT = new Practitioner(-1, null);

    public static Practitioner absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if nobody is registered under this id */
    public Details known() {
        if (details == null) {
            throw new IllegalStateException("no such practitioner");
        }
        return details;
    }

    @Override
    public Decision<PractitionerEvent> decide(PractitionerCommand command) {
        return switch (command) {
            case RegisterPractitioner c -> register(c);
            case CorrectPractitioner c -> correct(c);
        };
    }

    private Decision<PractitionerEvent> register(RegisterPractitioner c) {
        if (details != null) {
            return Decision.refused(Corrections.alreadyRegistered("practitioner"));
        }
        String npi = c.practitioner().value().substring("prac-".length());
        Optional<Refusal> refusal = Npi.refusal(npi);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return Decision.recorded(new PractitionerRegistered(
                c.practitioner(), c.context().at(), c.name(), npi, c.address(), c.timeZone(), c.legalName()));
    }

    private Decision<PractitionerEvent> correct(CorrectPractitioner c) {
        if (details == null) {
            return Decision.refused(Refusal.absent("practitioner"));
        }
        Optional<Refusal> refusal =
                c.context().staleAt(version).or(() -> known().business().refusalToCorrect(c.field(), c.value()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return Decision.recorded(
                new PractitionerCorrected(c.practitioner(), c.context().at(), c.field(), c.value(), c.reason()));
    }

    @Override
    public Practitioner evolve(PractitionerEvent event) {
        return new Practitioner(
                version + 1,
                switch (event) {
                    case PractitionerRegistered e ->
                        new Details(
                                e.practitioner(),
                                e.npi(),
                                new Business(e.name(), e.address(), e.timeZone()),
                                e.legalName());
                    case PractitionerCorrected e ->
                        known().with(known().business().corrected(e.field(), e.value()));
                });
    }
}
