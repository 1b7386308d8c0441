package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.Parcel.HandedOver;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.ParcelFacts;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something may not be recorded about a parcel: each method gives the refusal to answer with, if there is one. */
final class ShipmentRules {

    /** How far a carrier's clock may be ahead of ours: as far as a pharmacy's may drift (21 CFR 1311.205(b)(4)). */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private ShipmentRules() {}

    static Optional<Refusal> create(@Nullable Parcel parcel, long version, CreateShipment c) {
        if (!isOf(c.pharmacy(), c.context().actor())) {
            return refuse(Refusal.absent("fill"));
        }
        if (parcel != null) {
            return refuse(
                    parcel.pharmacy().equals(c.pharmacy())
                            ? Refusal.stage("ALREADY_CREATED", "A parcel was made for this fill already.")
                            : Refusal.absent("fill"));
        }
        if (c.evidence() == null) {
            return refuse(Refusal.absent("fill"));
        }
        ParcelFacts facts = Evidence.required(c.evidence());
        if (facts.dispensedBy() == null) {
            return refuse(
                    Refusal.stage("NOT_DISPENSED", "The fill is not dispensed: only what is dispensed is shipped."));
        }
        if (!facts.dispensedBy().equals(c.pharmacy())) {
            return refuse(Refusal.absent("fill"));
        }
        return c.context().staleAt(version).or(() -> cancelled(facts)).or(() -> moved(facts));
    }

    static Optional<Refusal> handOver(@Nullable Parcel parcel, long version, HandOver c) {
        if (parcel == null
                || !parcel.pharmacy().equals(c.pharmacy())
                || !isOf(c.pharmacy(), c.context().actor())) {
            return refuse(Refusal.absent("shipment"));
        }
        if (parcel.handedOver() != null) {
            return refuse(Refusal.stage("ALREADY_HANDED_OVER", "The carrier has the parcel already."));
        }
        return c.context()
                .staleAt(version)
                .or(() -> cancelled(Evidence.required(c.evidence())))
                .or(() -> moved(Evidence.required(c.evidence())))
                .or(() -> isBefore(c.handedOverAt(), parcel.createdAt())
                        ? refuse(Refusal.mismatch(
                                "HANDOVER_BEFORE_CREATION",
                                "The parcel was made at " + parcel.createdAt() + " and cannot have left before.",
                                null))
                        : Optional.empty())
                .or(() -> c.handedOverAt().isAfter(c.context().at())
                        ? refuse(Refusal.mismatch(
                                "HANDOVER_IN_FUTURE", "It cannot have been handed over in the future.", null))
                        : Optional.empty());
    }

    static Optional<Refusal> scan(@Nullable Parcel parcel, long version, RecordScan c) {
        return onTheWay(parcel, version, c.carrier(), c.context())
                .or(() -> notInFuture(c.scannedAt(), c.context(), "SCAN_IN_FUTURE"));
    }

    static Optional<Refusal> deliver(@Nullable Parcel parcel, long version, ConfirmDelivery c) {
        return onTheWay(parcel, version, c.carrier(), c.context())
                .or(() -> notDelivered(parcel))
                .or(() -> notBeforeHandOver(parcel, c.deliveredAt()))
                .or(() -> notInFuture(c.deliveredAt(), c.context(), "DELIVERY_IN_FUTURE"));
    }

    static Optional<Refusal> overdue(@Nullable Parcel parcel, MarkShipmentOverdue c) {
        if (parcel == null) {
            return refuse(Refusal.absent("shipment"));
        }
        if (!c.dueOn().equals(parcel.promised().latest())) {
            return refuse(Refusal.mismatch(
                    "DUE_ON_MISMATCH",
                    "The last promised day is " + parcel.promised().latest() + ".",
                    null));
        }
        if (c.context().at().isBefore(parcel.promised().overdueFrom())) {
            return refuse(Refusal.stage("NOT_DUE", "The promised window has not ended yet."));
        }
        return notDelivered(parcel);
    }

    /** Only the carrier that has the parcel may speak of it. */
    private static Optional<Refusal> onTheWay(@Nullable Parcel parcel, long version, String carrier, Context context) {
        if (parcel == null || !parcel.carrier().equals(carrier) || !carries(carrier, context.actor())) {
            return refuse(Refusal.absent("shipment"));
        }
        if (parcel.handedOver() == null) {
            return refuse(Refusal.stage("NOT_HANDED_OVER", "The pharmacy has not handed the parcel over."));
        }
        return context.staleAt(version);
    }

    private static Optional<Refusal> notDelivered(@Nullable Parcel parcel) {
        return parcel != null && parcel.delivered() != null
                ? refuse(Refusal.stage(
                        "ALREADY_DELIVERED",
                        "It was delivered at " + parcel.delivered().at() + "."))
                : Optional.empty();
    }

    private static Optional<Refusal> notBeforeHandOver(@Nullable Parcel parcel, Instant deliveredAt) {
        HandedOver handedOver = parcel == null ? null : parcel.handedOver();
        return handedOver != null && isBefore(deliveredAt, handedOver.at())
                ? refuse(Refusal.mismatch(
                        "DELIVERY_BEFORE_HANDOVER",
                        "It was handed over at " + handedOver.at() + " and cannot have arrived before.",
                        null))
                : Optional.empty();
    }

    private static Optional<Refusal> notInFuture(Instant told, Context context, String code) {
        return told.isAfter(context.at().plus(CLOCKS_DIFFER))
                ? refuse(Refusal.mismatch(code, "That lies in the future: the carrier's clock is too far ahead.", null))
                : Optional.empty();
    }

    private static Optional<Refusal> cancelled(ParcelFacts facts) {
        return facts.cancelled()
                ? refuse(Refusal.stage(
                        "RX_CANCELLED_BEFORE_SHIP", "The prescription was cancelled: nothing is shipped."))
                : Optional.empty();
    }

    /** The pharmacy's permits and the prescriber's licences were judged for one state; another may forbid what it allows. */
    private static Optional<Refusal> moved(ParcelFacts facts) {
        return facts.shipToState().equals(facts.patientState())
                ? Optional.empty()
                : refuse(new Refusal(
                        Refusal.Kind.RULE,
                        "SHIP_TO_UNVERIFIED",
                        "It was prescribed to a patient in " + facts.patientState() + " who lives in "
                                + facts.shipToState() + " now: it is shipped to the address it was prescribed for.",
                        "21 U.S.C. 822(c)(3)",
                        List.of()));
    }

    /** People tell times in whole seconds: what happened within one second counts as in order. */
    private static boolean isBefore(Instant told, Instant known) {
        return told.isBefore(known.truncatedTo(ChronoUnit.SECONDS));
    }

    private static boolean isOf(PharmacyId pharmacy, Actor actor) {
        return actor.role() == Role.PHARMACY && pharmacy.value().equals(actor.holder());
    }

    /** A carrier acts for the carrier code that its token names as holder. */
    private static boolean carries(String carrier, Actor actor) {
        return actor.role() == Role.SYSTEM || (actor.role() == Role.CARRIER && carrier.equals(actor.holder()));
    }

    private static Optional<Refusal> refuse(Refusal refusal) {
        return Optional.of(refusal);
    }
}
