package health.fulfilment.core.shipment;

import health.fulfilment.core.registry.DeaNumber;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shipment.ReturnCommand.DestroyReturn;
import health.fulfilment.core.shipment.ReturnCommand.DisposeReturn;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentDestroyed;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentDisposed;
import health.fulfilment.core.shipment.Returned.Quarantined;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The end of what came back: the pharmacy destroys it before two of its people, or another registrant takes it. Either way
 * the record says how much, and that is what was counted into quarantine.
 */
final class Disposing {

    private Disposing() {}

    static Decision<ShipmentEvent> destroy(Parcel parcel, long version, DestroyReturn c) {
        Optional<Refusal> refusal = order(parcel, version, c.context())
                .or(() -> witnessMissing(c.witnesses()))
                .or(() -> when(parcel, c.destroyedAt(), c.context(), "DESTRUCTION"));
        return ended(
                parcel,
                refusal,
                quantity -> new ShipmentDestroyed(
                        c.shipment(),
                        c.context().at(),
                        Told.inMillis(c.destroyedAt()),
                        c.method(),
                        quantity,
                        c.witnesses(),
                        c.form41()));
    }

    static Decision<ShipmentEvent> dispose(Parcel parcel, long version, DisposeReturn c) {
        Optional<Refusal> refusal = order(parcel, version, c.context())
                .or(() -> DeaNumber.refusal(c.receiver().dea(), DeaNumber.Registrant.ANY))
                .or(() -> when(parcel, c.disposedAt(), c.context(), "DISPOSAL"));
        return ended(
                parcel,
                refusal,
                quantity -> new ShipmentDisposed(
                        c.shipment(),
                        c.context().at(),
                        Told.inMillis(c.disposedAt()),
                        c.manner(),
                        quantity,
                        c.receiver()));
    }

    private static Decision<ShipmentEvent> ended(
            Parcel parcel, Optional<Refusal> refusal, Function<Quantity, ShipmentEvent> end) {
        Quarantined counted =
                parcel.returned() == null ? null : parcel.returned().quarantined();
        return counted == null || refusal.isPresent()
                ? Decision.refused(refusal.orElseThrow())
                : Decision.recorded(end.apply(counted.contentCount()));
    }

    private static Optional<Refusal> order(Parcel parcel, long version, Context context) {
        return Returning.notReturned(parcel).or(() -> over(parcel)).or(() -> context.staleAt(version));
    }

    private static Optional<Refusal> over(Parcel parcel) {
        Returned returned = parcel.returned();
        if (returned == null || returned.quarantined() == null) {
            return OutOfPlace.stage("NOT_QUARANTINED", "It must be counted and put apart first.");
        }
        if (returned.destroyed() != null) {
            return OutOfPlace.stage("ALREADY_DESTROYED", "It was destroyed already.");
        }
        return returned.disposed() == null
                ? Optional.empty()
                : OutOfPlace.stage("ALREADY_DISPOSED", "Another registrant took it already.");
    }

    private static Optional<Refusal> when(Parcel parcel, Instant told, Context context, String what) {
        Quarantined counted =
                parcel.returned() == null ? null : parcel.returned().quarantined();
        return Told.notBefore(
                        counted == null ? null : counted.at(), told, what + "_BEFORE_QUARANTINE", "It was put apart")
                .or(() -> Told.notInFuture(told, context, what + "_IN_FUTURE"));
    }

    /** The same name twice is one witness. */
    private static Optional<Refusal> witnessMissing(List<String> witnesses) {
        long people = witnesses.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        return people >= 2
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "DESTRUCTION_WITNESS_MISSING",
                        "Two different employees must witness a destruction, and " + people + " was named.",
                        "21 CFR 1304.21(e); 1317.95",
                        List.of()));
    }
}
