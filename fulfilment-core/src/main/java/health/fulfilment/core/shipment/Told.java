package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody says that something happened: not in the future, and not before what it follows. */
final class Told {

    /** How far a carrier's clock may be ahead of ours: as far as a pharmacy's may drift (21 CFR 1311.205(b)(4)). */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private Told() {}

    /** By one of our users, whose requests carry our own clock's time. */
    static Optional<Refusal> notInFuture(Instant told, Context context, String code) {
        return told.isAfter(context.at())
                ? mismatch(code, "It lies in the future, and cannot have happened.")
                : Optional.empty();
    }

    static Optional<Refusal> notInFutureByTheCarriersClock(Instant told, Context context, String code) {
        return told.isAfter(context.at().plus(CLOCKS_DIFFER))
                ? mismatch(code, "That lies in the future: the carrier's clock is too far ahead.")
                : Optional.empty();
    }

    /** People tell times in whole seconds: what happened within one second counts as in order. */
    static Optional<Refusal> notBefore(@Nullable Instant known, Instant told, String code, String what) {
        return known != null && told.isBefore(known.truncatedTo(ChronoUnit.SECONDS))
                ? mismatch(code, what + " at " + known + ", and this cannot have been before.")
                : Optional.empty();
    }

    static Instant inMillis(Instant told) {
        return told.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Optional<Refusal> mismatch(String code, String sentence) {
        return Optional.of(Refusal.mismatch(code, sentence, null));
    }
}
