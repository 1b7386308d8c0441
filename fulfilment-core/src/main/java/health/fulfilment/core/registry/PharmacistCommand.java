package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import org.jspecify.annotations.Nullable;

/** What may be recorded about a pharmacist. */
public sealed interface PharmacistCommand extends Command {

    PharmacistId pharmacist();

    @Override
    default String target() {
        return pharmacist().value();
    }

    /** Evidence: whether the pharmacy is registered. */
    record RegisterPharmacist(
            PharmacistId pharmacist,
            Context context,
            String name,
            PharmacyId pharmacy,
            @Nullable Evidence<Boolean> evidence)
            implements PharmacistCommand {}

    record CorrectPharmacist(PharmacistId pharmacist, Context context, String field, String value, String reason)
            implements PharmacistCommand {}
}
