package health.fulfilment.api.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reasons instead of a stack trace. */
final class UnsafeProductionAnalyzer extends AbstractFailureAnalyzer<UnsafeProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeProduction cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set what is named. A key is 32 random bytes in base64url, readable by its owner only:"
                        + " openssl rand 32 | basenc --base64url | tr -d '='",
                cause);
    }
}
