package health.fulfilment.api.forms;

import jakarta.validation.constraints.NotNull;

/** A patient's name: the full name that a prescription must carry (21 CFR 1306.05(a)). */
public record PersonName(
        @NotNull @Words(max = 80) String family,
        @NotNull @Words(max = 80) String given) {

    /** As it is written in a text. */
    public String full() {
        return given + " " + family;
    }
}
