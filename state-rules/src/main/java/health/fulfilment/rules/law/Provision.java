package health.fulfilment.rules.law;

import health.fulfilment.rules.pack.Fact;
import org.jspecify.annotations.Nullable;

/**
 * One value of the law, or of the practice's own rules, in force on a day.
 *
 * @param binding where federal law, the state's or the practice limit the same thing, whether this is the value that counts;
 *     absent where no other limits it
 */
public record Provision(Fact fact, @Nullable Boolean binding) {

    /** Whose value of which parameter: what stays the same when the value changes. */
    String place() {
        return fact.jurisdiction().code() + " " + fact.parameter().key();
    }
}
