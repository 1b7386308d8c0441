package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PractitionerId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What may be recorded about a prescriber. */
public sealed interface PractitionerCommand extends Command {

    PractitionerId practitioner();

    @Override
    default String target() {
        return practitioner().value();
    }

    /** @param legalName absent if only the whole name is known */
    record RegisterPractitioner(
            PractitionerId practitioner,
            Context context,
            String name,
            PostalAddress address,
            ZoneId timeZone,
            @Nullable LegalName legalName)
            implements PractitionerCommand {

        /** With the whole name only. */
        public RegisterPractitioner(
                PractitionerId practitioner, Context context, String name, PostalAddress address, ZoneId timeZone) {
            this(practitioner, context, name, address, timeZone, null);
        }
    }

    record CorrectPractitioner(PractitionerId practitioner, Context context, String field, String value, String reason)
            implements PractitionerCommand {}
}
