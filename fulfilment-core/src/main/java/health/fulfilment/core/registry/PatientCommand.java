package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What may be recorded about a patient. */
public sealed interface PatientCommand extends Command {

    PatientId patient();

    @Override
    default String target() {
        return patient().value();
    }

    /** @param sex sealed, absent if not recorded */
    record RegisterPatient(
            PatientId patient,
            Context context,
            Sealed name,
            Sealed birthDate,
            Sealed address,
            @Nullable Sealed phone,
            State state,
            ZoneId timeZone,
            boolean adult,
            @Nullable PractitionerId registeredBy,
            @Nullable Sealed sex)
            implements PatientCommand {

        /** Without recording the sex. */
        public RegisterPatient(
                PatientId patient,
                Context context,
                Sealed name,
                Sealed birthDate,
                Sealed address,
                @Nullable Sealed phone,
                State state,
                ZoneId timeZone,
                boolean adult,
                @Nullable PractitionerId registeredBy) {
            this(patient, context, name, birthDate, address, phone, state, timeZone, adult, registeredBy, null);
        }
    }

    record MovePatient(PatientId patient, Context context, Sealed address, State state, ZoneId timeZone)
            implements PatientCommand {}

    record CorrectPatient(PatientId patient, Context context, String field, Sealed value, Sealed reason)
            implements PatientCommand {}
}
