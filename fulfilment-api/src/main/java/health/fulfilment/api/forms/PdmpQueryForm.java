package health.fulfilment.api.forms;

import health.fulfilment.rules.PdmpQuery;
import health.fulfilment.rules.State;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Instant;

/** A query of a state's prescription drug monitoring program, with the program's reference of the report that was read. */
public record PdmpQueryForm(
        @NotNull State state,

        @NotNull @PastOrPresent(message = "lies in the future")
        Instant queriedAt,

        @NotNull @Words(max = 80) String reference) {

    public PdmpQuery toQuery() {
        return new PdmpQuery(state, queriedAt, reference);
    }
}
