package health.fulfilment.core.registry;

import health.fulfilment.core.registry.PatientCommand.CorrectPatient;
import health.fulfilment.core.registry.PatientCommand.MovePatient;
import health.fulfilment.core.registry.PatientCommand.RegisterPatient;
import health.fulfilment.core.registry.PatientEvent.PatientCorrected;
import health.fulfilment.core.registry.PatientEvent.PatientMoved;
import health.fulfilment.core.registry.PatientEvent.PatientRegistered;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the registry knows one: what is personal stays sealed, the state and time zone that rules need are in the
 * clear. A prescriber, or an agent of one, may change only the patients whom that prescriber registered; to others they
 * do not exist.
 *
 * @param details absent as long as nobody is registered under this id
 */
public record Patient(long version, @Nullable Details details) implements Noun<Patient, PatientCommand, PatientEvent> {

    /**
     * @param registeredBy the prescriber whose patient this is, absent where compliance registered
     * @param sex sealed, as administrations record it; absent if not recorded
     */
    public record Details(
            PatientId id,
            Sealed name,
            Sealed birthDate,
            Sealed address,
            @Nullable Sealed phone,
            State state,
            ZoneId timeZone,
            boolean adult,
            @Nullable PractitionerId registeredBy,
            @Nullable Sealed sex) {}

    private static final Patient ABSENT = new Patient(-1, null);
    private static final Set<String> CORRECTABLE = Set.of("name", "birthDate", "phone", "sex");

    public static Patient absent() {
        return ABSENT;
    }

    /** @throws IllegalStateException if nobody is registered under this id */
    public Details known() {
        if (details == null) {
            throw new IllegalStateException("no such patient");
        }
        return details;
    }

    @Override
    public Decision<PatientEvent> decide(PatientCommand command) {
        return switch (command) {
            case RegisterPatient c -> register(c);
            case MovePatient c -> move(c);
            case CorrectPatient c -> correct(c);
        };
    }

    private Decision<PatientEvent> register(RegisterPatient c) {
        if (details != null) {
            return Decision.refused(Corrections.alreadyRegistered("patient"));
        }
        requireOwn(c.patient(), c.name(), c.birthDate(), c.address(), c.phone(), c.sex());
        return Decision.recorded(new PatientRegistered(
                c.patient(),
                c.context().at(),
                c.name(),
                c.birthDate(),
                c.address(),
                c.phone(),
                c.state(),
                c.timeZone(),
                c.adult(),
                c.registeredBy(),
                c.sex()));
    }

    private Decision<PatientEvent> move(MovePatient c) {
        Optional<Refusal> refusal = refusalToChange(c.context());
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        requireOwn(c.patient(), c.address());
        return Decision.recorded(new PatientMoved(c.patient(), c.context().at(), c.address(), c.state(), c.timeZone()));
    }

    private Decision<PatientEvent> correct(CorrectPatient c) {
        Optional<Refusal> refusal = refusalToChange(c.context())
                .or(() -> CORRECTABLE.contains(c.field()) ? Optional.empty() : Optional.of(Corrections.fieldUnknown()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        requireOwn(c.patient(), c.value(), c.reason());
        return Decision.recorded(new PatientCorrected(c.patient(), c.context().at(), c.field(), c.value(), c.reason()));
    }

    private Optional<Refusal> refusalToChange(Context context) {
        return details == null || !mayBeChangedBy(context.actor(), details)
                ? Optional.of(Refusal.absent("patient"))
                : context.staleAt(version);
    }

    private static boolean mayBeChangedBy(Actor actor, Details patient) {
        boolean forPrescriber = actor.role() == Role.PRESCRIBER || actor.role() == Role.AGENT;
        return !forPrescriber
                || (patient.registeredBy() != null
                        && patient.registeredBy().value().equals(actor.holder()));
    }

    /** Data sealed with somebody else's key would outlive the erasure of this patient's. */
    private static void requireOwn(PatientId patient, @Nullable Sealed... data) {
        for (Sealed each : data) {
            if (each != null && !each.subject().equals(patient.value())) {
                throw new IllegalArgumentException("sealed for " + each.subject() + ", not for " + patient);
            }
        }
    }

    @Override
    public Patient evolve(PatientEvent event) {
        return new Patient(
                version + 1,
                switch (event) {
                    case PatientRegistered e ->
                        new Details(
                                e.patient(),
                                e.name(),
                                e.birthDate(),
                                e.address(),
                                e.phone(),
                                e.state(),
                                e.timeZone(),
                                e.adult(),
                                e.registeredBy(),
                                e.sex());
                    case PatientMoved e -> moved(known(), e);
                    case PatientCorrected e -> corrected(known(), e);
                });
    }

    private static Details moved(Details d, PatientMoved e) {
        return new Details(
                d.id(),
                d.name(),
                d.birthDate(),
                e.address(),
                d.phone(),
                e.state(),
                e.timeZone(),
                d.adult(),
                d.registeredBy(),
                d.sex());
    }

    private static Details corrected(Details d, PatientCorrected e) {
        boolean name = e.field().equals("name");
        boolean birthDate = e.field().equals("birthDate");
        boolean phone = e.field().equals("phone");
        boolean sex = e.field().equals("sex");
        return new Details(
                d.id(),
                name ? e.value() : d.name(),
                birthDate ? e.value() : d.birthDate(),
                d.address(),
                phone ? e.value() : d.phone(),
                d.state(),
                d.timeZone(),
                d.adult(),
                d.registeredBy(),
                sex ? e.value() : d.sex());
    }

    @Override
    public Map<String, String> tags() {
        return details == null
                ? Map.of()
                : Map.of(
                        "patient",
                        details.id().value(),
                        "state",
                        details.state().code());
    }
}
