package health.fulfilment.api.rulebooks;

import health.fulfilment.rules.pack.RulePackInvalid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence, instead of a stack trace, which file and line of the rules, or which choice, cannot be applied. */
final class UnusableRulesAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableRules || cause instanceof RulePackInvalid) {
                return new FailureAnalysis(
                        "The rules cannot be applied: " + cause.getMessage(),
                        "Mend what is named in fulfilment.rules.directory or fulfilment.rules.treat-as-required. No decision"
                                + " is made by rules that were only read in part.",
                        cause);
            }
        }
        return null;
    }
}
