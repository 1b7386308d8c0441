package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may ask what of a parcel. To everybody else it does not exist. */
final class Access {

    private Access() {}

    /** The pharmacy that made it, in its own name. */
    static Optional<Refusal> pharmacy(@Nullable Parcel parcel, PharmacyId named, Actor actor) {
        return unless(parcel != null && parcel.pharmacy().equals(named) && isOf(named, actor));
    }

    /** Only the carrier that has the parcel may speak of it. */
    static Optional<Refusal> carrier(@Nullable Parcel parcel, String named, Actor actor) {
        return unless(parcel != null && parcel.carrier().equals(named) && carries(named, actor));
    }

    static Optional<Refusal> compliance(@Nullable Parcel parcel, Actor actor) {
        return unless(parcel != null && actor.role() == Role.COMPLIANCE);
    }

    static Optional<Refusal> system(@Nullable Parcel parcel, Actor actor) {
        return unless(parcel != null && isSystem(actor));
    }

    static Optional<Refusal> complianceOrSystem(@Nullable Parcel parcel, Actor actor) {
        return unless(parcel != null && (actor.role() == Role.COMPLIANCE || isSystem(actor)));
    }

    static Optional<Refusal> pharmacyOrSystem(@Nullable Parcel parcel, Actor actor) {
        return unless(parcel != null && (isOf(parcel.pharmacy(), actor) || isSystem(actor)));
    }

    static boolean isOf(PharmacyId pharmacy, Actor actor) {
        return actor.role() == Role.PHARMACY && pharmacy.value().equals(actor.holder());
    }

    static boolean isSystem(Actor actor) {
        return actor.role() == Role.SYSTEM;
    }

    /** A carrier acts for the carrier code that its token names as holder. */
    private static boolean carries(String carrier, Actor actor) {
        return isSystem(actor) || (actor.role() == Role.CARRIER && carrier.equals(actor.holder()));
    }

    private static Optional<Refusal> unless(boolean allowed) {
        return allowed ? Optional.empty() : Optional.of(Refusal.absent("shipment"));
    }
}
