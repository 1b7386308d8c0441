package health.fulfilment.rules;

import org.jspecify.annotations.Nullable;

/** What one rule says of one question, before it is spelled out: who only counts refusals formats no text. */
public interface Verdict {

    /** Stable id of the rule, for example {@code telemedicine-authority}. */
    String rule();

    Outcome outcome();

    /** Refusal or warning code, absent where there is nothing to say no to. */
    @Nullable
    String code();

    /** The same, spelled out. */
    Finding finding();
}
