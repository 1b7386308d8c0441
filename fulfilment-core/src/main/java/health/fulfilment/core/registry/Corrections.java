package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Refusal;
import java.util.List;

/** What the registries answer to a correction, or a second registration, that has no place. */
final class Corrections {

    private Corrections() {}

    static Refusal fieldUnknown() {
        return new Refusal(
                Refusal.Kind.RULE,
                "FIELD_NOT_CORRECTABLE",
                "There is no such field, or it cannot be corrected: an identifier names the entry for ever.",
                null,
                List.of());
    }

    static Refusal valueEmpty() {
        return valueNotAccepted("The right value may not be empty.");
    }

    static Refusal valueNotAccepted(String sentence) {
        return new Refusal(Refusal.Kind.RULE, "VALUE_NOT_ACCEPTED", sentence, null, List.of());
    }

    static Refusal nothingToCorrect() {
        return Refusal.stage("NOTHING_TO_CORRECT", "That is the value on record already.");
    }

    static Refusal alreadyRegistered(String what) {
        return Refusal.stage("ALREADY_REGISTERED", "This " + what + " is registered already.");
    }
}
