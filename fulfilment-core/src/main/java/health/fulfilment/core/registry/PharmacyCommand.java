package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.PharmacyId;
import java.time.ZoneId;

/** What may be recorded about a partner pharmacy. */
public sealed interface PharmacyCommand extends Command {

    PharmacyId pharmacy();

    @Override
    default String target() {
        return pharmacy().value();
    }

    record RegisterPharmacy(
            PharmacyId pharmacy,
            Context context,
            String name,
            String npi,
            String dea,
            PostalAddress address,
            ZoneId timeZone)
            implements PharmacyCommand {}

    record CorrectPharmacy(PharmacyId pharmacy, Context context, String field, String value, String reason)
            implements PharmacyCommand {}
}
