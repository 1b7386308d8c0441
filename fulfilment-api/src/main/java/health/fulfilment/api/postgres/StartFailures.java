package health.fulfilment.api.postgres;

import health.fulfilment.api.home.UnusableHome;
import health.fulfilment.api.home.UnusableKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence, instead of a stack trace, why the data folder or its database cannot be used. */
final class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isForPeople(cause)) {
                return new FailureAnalysis(
                        String.valueOf(cause.getMessage()),
                        "The data folder is ~/.fulfilment, or the one given by --fulfilment.home=<folder>. To use a database"
                                + " of your own, set spring.datasource.url.",
                        cause);
            }
        }
        return null;
    }

    private static boolean isForPeople(Throwable cause) {
        return cause instanceof UnusableDatabase || cause instanceof UnusableHome || cause instanceof UnusableKey;
    }
}
