package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.ParcelFacts;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandOverRefused;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.PharmacyCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last gate: everything that could have changed since the drug was dispensed is judged once more before it leaves. */
final class HandingOver {

    private HandingOver() {}

    static Decision<ShipmentEvent> decide(@Nullable Parcel parcel, long version, HandOver c) {
        Optional<Refusal> refusal = Access.pharmacy(
                        parcel, c.pharmacy(), c.context().actor())
                .or(() -> Packing.onTheTable(parcel))
                .or(() -> notPacked(parcel))
                .or(() -> c.context().staleAt(version))
                .or(() -> notAsTold(parcel, c));
        if (parcel == null || refusal.isPresent()) {
            return Decision.refused(refusal.orElseGet(() -> Refusal.absent("shipment")));
        }
        ParcelFacts facts = Evidence.required(c.evidence());
        Instant at = c.context().at();
        Instant handedOverAt = Told.inMillis(c.handedOverAt());
        Ruling ruling = Ruling.of(
                facts.rulebook(), lastGate(parcel, facts, handedOverAt), asItLeaves(parcel, facts, handedOverAt));
        if (ruling.refuses()) {
            Refusal byRule = Refusal.byRule(ruling.findings());
            return Decision.refusedAndRecorded(
                    byRule,
                    new ShipmentHandOverRefused(
                            c.shipment(),
                            at,
                            handedOverAt,
                            byRule.code(),
                            ruling.rulebook(),
                            ruling.findings(),
                            c.relied(),
                            ruling.asked()));
        }
        return Decision.recorded(new ShipmentHandedOver(
                c.shipment(),
                at,
                c.trackingNumber(),
                handedOverAt,
                handedOverAt.atZone(facts.pharmacyZone()).toLocalDate(),
                ruling.rulebook(),
                ruling.findings(),
                c.relied(),
                ruling.asked(),
                LossClock.traceFrom(LossClock.counted(parcel.promised(), handedOverAt)),
                LossClock.presumedLostFrom(LossClock.counted(parcel.promised(), handedOverAt))));
    }

    private static Optional<Refusal> notPacked(@Nullable Parcel parcel) {
        return parcel == null || parcel.journey().packed() == null
                ? OutOfPlace.stage("NOT_PACKED", "The parcel is not packed and sealed yet.")
                : Optional.empty();
    }

    private static Optional<Refusal> notAsTold(@Nullable Parcel parcel, HandOver c) {
        ParcelFacts facts = Evidence.required(c.evidence());
        Instant created = parcel == null ? null : parcel.label().createdAt();
        return Packing.dispensed(facts)
                .or(() -> Packing.cancelled(facts))
                .or(() -> Packing.recalled(facts))
                .or(() -> Packing.moved(facts))
                .or(() -> readdressed(parcel, facts))
                .or(() -> Told.notBefore(created, c.handedOverAt(), "HANDOVER_BEFORE_CREATION", "The parcel was made"))
                .or(() -> Told.notInFuture(c.handedOverAt(), c.context(), "HANDOVER_IN_FUTURE"))
                .or(() -> OuterPackage.reveals(facts.drugName(), c.shipment().fill(), c.trackingNumber()));
    }

    /** A label cannot be changed: what was made for an address that is no longer the patient's does not leave. */
    private static Optional<Refusal> readdressed(@Nullable Parcel parcel, ParcelFacts facts) {
        return parcel == null || parcel.label().shipTo().equals(facts.shipTo())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "SHIP_TO_CHANGED",
                        "The patient's address changed after the parcel was made: it would go to the old one.",
                        "21 U.S.C. 822(c)(3)",
                        List.of()));
    }

    /** The pharmacy is judged on the day on which the drug leaves it, for the state to which it goes. */
    private static PharmacyCase lastGate(Parcel parcel, ParcelFacts facts, Instant handedOverAt) {
        return new PharmacyCase(
                handedOverAt,
                facts.pharmacyZone(),
                parcel.label().patientState(),
                facts.pharmacyState(),
                facts.schedule(),
                facts.pharmacyCredentials(),
                parcel.pharmacy().value(),
                facts.staffCredentials());
    }

    private static HandOverCase asItLeaves(Parcel parcel, ParcelFacts facts, Instant handedOverAt) {
        return new HandOverCase(
                handedOverAt,
                facts.pharmacyZone(),
                parcel.label().patientState(),
                facts.schedule(),
                parcel.label().signatureRequested(),
                facts.prescriberCredentials());
    }
}
