package health.fulfilment.api.requests;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.problems.ProblemType;
import health.fulfilment.api.security.Caller;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** For which entry of the registry a caller acts. */
public final class Holders {

    private Holders() {}

    /** The prescriber who calls, or for whom an agent does (21 CFR 1306.05(f)). */
    public static PractitionerId practitioner(Caller caller) {
        return holder(caller.actor(), "prescriber", PractitionerId::new);
    }

    public static PharmacyId pharmacy(Caller caller) {
        return holder(caller.actor(), "pharmacy", PharmacyId::new);
    }

    /** The carrier's code. */
    public static String carrier(Caller caller) {
        return holder(caller.actor(), "carrier", Function.identity());
    }

    private static <I> I holder(Actor actor, String what, Function<String, I> id) {
        return Stream.of(actor.holder(), actor.onBehalfOf())
                .filter(Objects::nonNull)
                .flatMap(text -> tried(id, text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.FORBIDDEN,
                        "The token does not say, in the claim holder, which " + what + " this is."));
    }

    private static <I> Stream<I> tried(Function<String, I> id, String text) {
        try {
            return Stream.of(id.apply(text));
        } catch (IllegalArgumentException otherKind) {
            return Stream.empty();
        }
    }
}
