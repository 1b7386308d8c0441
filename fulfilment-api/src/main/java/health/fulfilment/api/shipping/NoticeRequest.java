package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The field office of the Drug Enforcement Administration has the written notice (21 CFR 1301.76(b)). */
record NoticeRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull @Words(max = 80) String fieldOffice,
        @Nullable @Words(max = 80) String reference) {}
