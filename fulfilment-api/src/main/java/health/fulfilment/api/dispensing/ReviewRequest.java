package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.FillRefusalReason;
import health.fulfilment.core.prescription.RedFlag;
import health.fulfilment.core.shared.PharmacistId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pharmacist's review of a fill (21 CFR 1306.04(a)).
 *
 * @param redFlags what was found; empty where nothing was
 * @param refusal why the fill is not made, absent where it is approved
 */
record ReviewRequest(
        @NotNull PharmacistId pharmacist,

        @NotNull @Size(max = 20, message = "has more than 20 entries")
        List<@NotNull @Valid RedFlagForm> redFlags,

        @Nullable FillRefusalReason refusal,
        @Nullable @Words(max = 500, lines = true) String note) {

    record RedFlagForm(@NotNull RedFlag.Kind kind, @NotNull RedFlag.Resolution resolution) {

        RedFlag toRedFlag() {
            return new RedFlag(kind, resolution);
        }
    }

    List<RedFlag> flags() {
        return redFlags.stream().map(RedFlagForm::toRedFlag).toList();
    }

    @Override
    public String toString() {
        return "ReviewRequest[" + refusal + "]";
    }
}
