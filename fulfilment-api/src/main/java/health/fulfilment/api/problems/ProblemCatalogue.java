package health.fulfilment.api.problems;

import health.fulfilment.core.shared.Refusal;

/** Every code that a problem may carry, with its title and its page. */
final class ProblemCatalogue {

    private ProblemCatalogue() {}

    static String page(String code) {
        return "/problems/" + code;
    }

    static String titleOf(String code, Refusal.Kind kind) {
        return switch (kind) {
            case ABSENT -> "Not found";
            case STAGE -> "Not at this stage";
            case RULE -> "Refused by rule";
            case STALE -> "Stale version";
            case FORBIDDEN -> "Not yours to do";
            case MISMATCH -> "Contradicts what is recorded";
        };
    }
}
