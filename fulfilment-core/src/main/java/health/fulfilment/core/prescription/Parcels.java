package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.ARRIVING;

import health.fulfilment.core.prescription.FillCommand.CompleteFill;
import health.fulfilment.core.prescription.FillCommand.LoseFill;
import health.fulfilment.core.prescription.FillCommand.ReleaseFill;
import health.fulfilment.core.prescription.FillCommand.ReturnFill;
import health.fulfilment.core.prescription.FillEvent.FillDelivered;
import health.fulfilment.core.prescription.FillEvent.FillLost;
import health.fulfilment.core.prescription.FillEvent.FillReleased;
import health.fulfilment.core.prescription.FillEvent.FillReturned;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.State;
import java.util.Optional;
import java.util.function.Function;

/** What the parcel's own stream tells of a fill, in whichever order it is heard. Told twice is once. */
final class Parcels {

    private Parcels() {}

    static Decision<PrescriptionEvent> release(Prescription rx, ReleaseFill c) {
        return told(rx, c.context(), c.fill(), c.shipment(), FillStages::toRelease)
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new FillReleased(c.prescription(), c.context().at(), c.fill(), c.shipment())));
    }

    static Decision<PrescriptionEvent> complete(Prescription rx, CompleteFill c) {
        return told(rx, c.context(), c.fill(), c.shipment(), FillStages::toComplete)
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new FillDelivered(
                        c.prescription(), c.context().at(), c.fill(), c.shipment(), c.deliveredOn())));
    }

    static Decision<PrescriptionEvent> lose(Prescription rx, LoseFill c) {
        return told(rx, c.context(), c.fill(), c.shipment(), FillStages::toLose)
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new FillLost(c.prescription(), c.context().at(), c.fill(), c.shipment(), state(rx))));
    }

    static Decision<PrescriptionEvent> giveBack(Prescription rx, ReturnFill c) {
        return told(rx, c.context(), c.fill(), c.shipment(), FillStages::toReturn)
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(
                        new FillReturned(c.prescription(), c.context().at(), c.fill(), c.shipment(), state(rx))));
    }

    private static Optional<Refusal> told(
            Prescription rx,
            Context context,
            FillId fill,
            ShipmentId shipment,
            Function<Fill, Optional<Refusal>> place) {
        return Access.followsBySystem(context.actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), ARRIVING))
                .or(() -> rx.fill(fill).isPresent() ? Optional.empty() : Optional.of(Refusal.absent("fill")))
                .or(() -> shipment.equals(ShipmentId.of(fill))
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.mismatch("SHIPMENT_OF_ANOTHER_FILL", "That parcel holds another fill.", null)))
                .or(() -> rx.fill(fill).flatMap(place));
    }

    private static State state(Prescription rx) {
        return rx.drafted().encounter().patientState();
    }
}
