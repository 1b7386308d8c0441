package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.PharmacistId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a pharmacy gave a fill up, or took it back.
 *
 * @param setApart what became of the units, absent where none had been made
 */
public record GivenUp(
        Instant at,
        PharmacistId pharmacist,
        GivingUpReason reason,
        @Nullable SetApart setApart) {}
