package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shipment.Journey.Delivered;
import java.util.List;
import java.util.Optional;

/** Why something has no place at the stage that a parcel is at, each said once. */
final class OutOfPlace {

    private OutOfPlace() {}

    static Optional<Refusal> voided(Parcel parcel) {
        return parcel.journey().voided() == null
                ? Optional.empty()
                : stage("SHIPMENT_VOIDED", "The parcel was voided and never leaves the pharmacy.");
    }

    static Optional<Refusal> handedOver(Parcel parcel) {
        return parcel.handedOver() == null
                ? Optional.empty()
                : stage("ALREADY_HANDED_OVER", "The carrier has the parcel already.");
    }

    static Optional<Refusal> notHandedOver(Parcel parcel) {
        return voided(parcel)
                .or(() -> parcel.handedOver() == null
                        ? stage("NOT_HANDED_OVER", "The pharmacy has not handed the parcel over.")
                        : Optional.empty());
    }

    static Optional<Refusal> delivered(Parcel parcel) {
        Delivered delivered = parcel.delivered();
        return delivered == null
                ? Optional.empty()
                : stage("ALREADY_DELIVERED", "It was delivered at " + delivered.at() + ".");
    }

    static Optional<Refusal> returned(Parcel parcel) {
        Returned returned = parcel.returned();
        return returned == null
                ? Optional.empty()
                : stage("ALREADY_RETURNED", "It has been at the pharmacy again since " + returned.at() + ".");
    }

    /** What has been out of the pharmacy's hands cannot be known to be whole. */
    static Optional<Refusal> notAgain(Parcel parcel) {
        return parcel.returned() == null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "RETURN_NOT_REDISPENSABLE",
                        "It came back from the carrier: what is in it is never dispensed again.",
                        "21 CFR 1304.22(c); policy: returned parcels",
                        List.of()));
    }

    static Optional<Refusal> lost(Parcel parcel) {
        Loss loss = parcel.inquiry().loss();
        return loss == null
                ? Optional.empty()
                : stage("LOSS_ALREADY_DISCOVERED", "Its loss was discovered at " + loss.discoveredAt() + ".");
    }

    static Optional<Refusal> stage(String code, String sentence) {
        return Optional.of(Refusal.stage(code, sentence));
    }
}
