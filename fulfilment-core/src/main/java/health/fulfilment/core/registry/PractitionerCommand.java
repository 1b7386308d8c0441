package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PractitionerId;
import java.time.ZoneId;

/** What may be recorded about a prescriber. */
public sealed interface PractitionerCommand extends Command {

    PractitionerId practitioner();

    @Override
    default String target() {
        return practitioner().value();
    }

    record RegisterPractitioner(
            PractitionerId practitioner, Context context, String name, PostalAddress address, ZoneId timeZone)
            implements PractitionerCommand {}

    record CorrectPractitioner(PractitionerId practitioner, Context context, String field, String value, String reason)
            implements PractitionerCommand {}
}
