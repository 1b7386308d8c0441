package health.fulfilment.core.registry;

import health.fulfilment.core.registry.PharmacistCommand.CorrectPharmacist;
import health.fulfilment.core.registry.PharmacistCommand.RegisterPharmacist;
import health.fulfilment.core.registry.PharmacistEvent.PharmacistCorrected;
import health.fulfilment.core.registry.PharmacistEvent.PharmacistRegistered;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pharmacist as the registry knows one. Says nothing of licences or of the right to dispense.
 *
 * @param details absent as long as nobody is registered under this id
 */
public record Pharmacist(long version, @Nullable Details details)
        implements Noun<Pharmacist, PharmacistCommand, PharmacistEvent> {

    /** @param pharmacy where the pharmacist practises */
    public record Details(PharmacistId id, String name, String npi, PharmacyId pharmacy) {}

    private static final Pharmacist ABSENT = new Pharmacist(-1, null);

    public static Pharmacist absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if nobody is registered under this id */
    public Details known() {
        if (details == null) {
            throw new IllegalStateException("no such pharmacist");
        }
        return details;
    }

    @Override
    public Decision<PharmacistEvent> decide(PharmacistCommand command) {
        return switch (command) {
            case RegisterPharmacist c -> register(c);
            case CorrectPharmacist c -> correct(c);
        };
    }

    private Decision<PharmacistEvent> register(RegisterPharmacist c) {
        if (details != null) {
            return Decision.refused(Corrections.alreadyRegistered("pharmacist"));
        }
        String npi = c.pharmacist().value().substring("phst-".length());
        Optional<Refusal> refusal = Npi.refusal(npi);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        if (!Evidence.required(c.evidence())) {
            return Decision.refused(Refusal.mismatch(
                    "PHARMACY_NOT_REGISTERED", "The pharmacy is not registered: register it first.", null));
        }
        return Decision.recorded(
                new PharmacistRegistered(c.pharmacist(), c.context().at(), c.name(), npi, c.pharmacy()));
    }

    private Decision<PharmacistEvent> correct(CorrectPharmacist c) {
        if (details == null) {
            return Decision.refused(Refusal.absent("pharmacist"));
        }
        Optional<Refusal> refusal = c.context().staleAt(version).or(() -> refusalToCorrect(c.field(), c.value()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        return Decision.recorded(
                new PharmacistCorrected(c.pharmacist(), c.context().at(), c.field(), c.value(), c.reason()));
    }

    private Optional<Refusal> refusalToCorrect(String field, String value) {
        if (!field.equals("name")) {
            return Optional.of(Corrections.fieldUnknown());
        }
        if (value.isBlank()) {
            return Optional.of(Corrections.valueEmpty());
        }
        return value.equals(known().name()) ? Optional.of(Corrections.nothingToCorrect()) : Optional.empty();
    }

    @Override
    public Pharmacist evolve(PharmacistEvent event) {
        return new Pharmacist(
                version + 1,
                switch (event) {
                    case PharmacistRegistered e -> new Details(e.pharmacist(), e.name(), e.npi(), e.pharmacy());
                    case PharmacistCorrected e ->
                        new Details(known().id(), e.value(), known().npi(), known().pharmacy());
                });
    }
}
