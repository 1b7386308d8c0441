package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.PharmacistId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pharmacist's review of one fill: the corresponding responsibility of 21 CFR 1306.04(a).
 *
 * @param redFlags what was found, each with how it was resolved
 * @param refusedFor why the fill is not made, absent where it was approved
 */
public record PharmacistReview(
        Instant at,
        PharmacistId pharmacist,
        List<RedFlag> redFlags,
        @Nullable FillRefusalReason refusedFor) {

    public PharmacistReview {
        redFlags = List.copyOf(redFlags);
    }
}
