package health.fulfilment.api.shipping;

import health.fulfilment.api.forms.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * What came back was destroyed before witnesses (21 CFR 1304.21(e), 1317.95).
 *
 * @param form41 the pharmacy's reference of the completed DEA Form 41
 */
record DestructionRequest(
        @NotNull @PastOrPresent(message = "lies in the future")
        Instant at,

        @NotNull @Words(max = 80) String method,
        @NotNull @Size(max = 4) List<@NotNull @Valid Witness> witnesses,
        @NotNull @Words(max = 80) String form41) {

    /** @param name of an employee of the pharmacy */
    record Witness(@NotNull @Words(max = 80) String name) {}

    List<String> names() {
        return witnesses.stream().map(Witness::name).toList();
    }
}
