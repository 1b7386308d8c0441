package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.core.shipment.ShipmentCommand.ParcelFacts;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentCreated;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentPacked;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentVoided;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel on the pharmacy's packing table: made for a dispensed fill, packed, or given up. */
final class Packing {

    private Packing() {}

    static Decision<ShipmentEvent> create(@Nullable Parcel parcel, long version, CreateShipment c) {
        if (!c.shipment().equals(ShipmentId.of(c.fill()))) {
            throw new IllegalArgumentException(c.shipment() + " is not the shipment of " + c.fill());
        }
        Optional<Refusal> refusal = mayCreate(parcel, version, c);
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        ParcelFacts facts = Evidence.required(c.evidence());
        return Decision.recorded(new ShipmentCreated(
                c.shipment(),
                c.context().at(),
                c.fill(),
                facts.patient(),
                facts.patientState(),
                c.pharmacy(),
                facts.pharmacyState(),
                c.carrier(),
                c.service(),
                c.packedBy(),
                facts.shipTo(),
                facts.promised(),
                c.relied(),
                c.signatureRequested()));
    }

    private static Optional<Refusal> mayCreate(@Nullable Parcel parcel, long version, CreateShipment c) {
        boolean ofAnother = parcel != null && !parcel.pharmacy().equals(c.pharmacy());
        if (ofAnother || !Access.isOf(c.pharmacy(), c.context().actor())) {
            return Optional.of(Refusal.absent("fill"));
        }
        if (parcel != null) {
            return OutOfPlace.voided(parcel)
                    .or(() -> OutOfPlace.notAgain(parcel))
                    .or(() -> OutOfPlace.stage("ALREADY_CREATED", "A parcel was made for this fill already."));
        }
        if (c.evidence() == null) {
            return Optional.of(Refusal.absent("fill"));
        }
        ParcelFacts facts = Evidence.required(c.evidence());
        return dispensed(facts)
                .or(() -> c.pharmacy().equals(facts.dispensedBy())
                        ? Optional.empty()
                        : Optional.of(Refusal.absent("fill")))
                .or(() -> c.context().staleAt(version))
                .or(() -> cancelled(facts))
                .or(() -> recalled(facts))
                .or(() -> moved(facts))
                .or(() -> OuterPackage.reveals(facts.drugName(), c.fill(), c.carrier(), c.service()));
    }

    static Decision<ShipmentEvent> pack(@Nullable Parcel parcel, long version, PackShipment c) {
        Optional<Refusal> refusal = Access.pharmacy(
                        parcel, c.pharmacy(), c.context().actor())
                .or(() -> onTheTable(parcel))
                .or(() -> parcel != null && parcel.journey().packed() != null
                        ? OutOfPlace.stage("ALREADY_PACKED", "The parcel is packed and sealed already.")
                        : Optional.empty())
                .or(() -> c.context().staleAt(version));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        ParcelFacts facts = Evidence.required(c.evidence());
        return dispensed(facts)
                .or(() -> cancelled(facts))
                .or(() -> recalled(facts))
                .or(() -> counted(facts.dispensed(), c.contentCount()))
                .or(() -> c.plain() ? Optional.empty() : Optional.of(OuterPackage.notPlain()))
                .or(() -> OuterPackage.reveals(
                        facts.drugName(), c.shipment().fill(), c.reference(), c.template(), c.tamperSeal()))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new ShipmentPacked(
                        c.shipment(),
                        c.context().at(),
                        c.packedBy(),
                        c.template(),
                        c.tamperSeal(),
                        c.contentCount(),
                        c.reference())));
    }

    static Decision<ShipmentEvent> voidIt(@Nullable Parcel parcel, long version, VoidShipment c) {
        return Access.pharmacyOrSystem(parcel, c.context().actor())
                .or(() -> parcel != null && parcel.journey().voided() != null
                        ? OutOfPlace.stage("ALREADY_VOIDED", "The parcel was voided already.")
                        : Optional.empty())
                .or(() -> onTheTable(parcel))
                .or(() -> c.context().staleAt(version))
                .<Decision<ShipmentEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new ShipmentVoided(c.shipment(), c.context().at(), c.reason())));
    }

    /** Whether the pharmacy has it, for the first time and still. */
    static Optional<Refusal> onTheTable(@Nullable Parcel parcel) {
        return parcel == null
                ? Optional.of(Refusal.absent("shipment"))
                : OutOfPlace.voided(parcel)
                        .or(() -> OutOfPlace.notAgain(parcel))
                        .or(() -> OutOfPlace.handedOver(parcel))
                        .or(() -> OutOfPlace.lost(parcel));
    }

    static Optional<Refusal> dispensed(ParcelFacts facts) {
        return facts.dispensedBy() == null
                ? OutOfPlace.stage("NOT_DISPENSED", "The fill is not dispensed: only what is dispensed is shipped.")
                : Optional.empty();
    }

    static Optional<Refusal> cancelled(ParcelFacts facts) {
        return facts.cancelled()
                ? OutOfPlace.stage("RX_CANCELLED_BEFORE_SHIP", "The prescription was cancelled: nothing is shipped.")
                : Optional.empty();
    }

    static Optional<Refusal> recalled(ParcelFacts facts) {
        return facts.recalledLot() == null
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "FILL_RECALLED",
                        "Lot " + facts.recalledLot() + ", which went into the fill, was recalled: it is not shipped.",
                        "policy: recalled lots",
                        List.of()));
    }

    /** The pharmacy's permits and the prescriber's licences were judged for one state; another may forbid what it allows. */
    static Optional<Refusal> moved(ParcelFacts facts) {
        return facts.shipToState().equals(facts.patientState())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "SHIP_TO_UNVERIFIED",
                        "It was prescribed to a patient in " + facts.patientState() + " who lives in "
                                + facts.shipToState() + " now: it is shipped to the address it was prescribed for.",
                        "21 U.S.C. 822(c)(3)",
                        List.of()));
    }

    private static Optional<Refusal> counted(@Nullable Quantity dispensed, Quantity packed) {
        return dispensed == null || dispensed.equals(packed)
                ? Optional.empty()
                : Optional.of(Refusal.mismatch(
                        "CONTENT_COUNT_MISMATCH",
                        dispensed + " were dispensed and " + packed + " counted into the parcel.",
                        null));
    }
}
