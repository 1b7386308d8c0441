package health.fulfilment.api.matters;

import health.fulfilment.api.forms.KnownZone;
import health.fulfilment.api.forms.Words;
import health.fulfilment.core.matter.MatterKind;
import health.fulfilment.rules.State;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be done by a day.
 *
 * @param startedAt when it was discovered, requested, issued or last done
 * @param state where the registered location is that owes it, and {@code timeZone} which days are counted there
 * @param reference what it is about
 */
record MatterRequest(
        @NotNull MatterKind kind,

        @NotNull @PastOrPresent(message = "lies in the future")
        Instant startedAt,

        @NotNull State state,
        @NotNull @KnownZone ZoneId timeZone,
        @Nullable @Words(max = 500) String reference) {}
