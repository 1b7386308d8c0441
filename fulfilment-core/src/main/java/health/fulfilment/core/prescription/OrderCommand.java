package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of the order that a prescription became: routing, the pharmacy's answer, holds, transfer, fills to begin. */
public sealed interface OrderCommand extends PrescriptionCommand.OfOrder {

    record RoutePrescription(
            PrescriptionId prescription,
            Context context,
            @Nullable Evidence<RoutingFacts> evidence) implements OrderCommand {}

    /**
     * Evidence: the pharmacist is one of the pharmacy's, the pharmacy may still dispense, and what it received is what was
     * signed.
     *
     * @param received as the pharmacy has it; absent, what the system itself delivered is what was received
     */
    record AcceptOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            @Nullable Received received,
            @Nullable Evidence<AcceptanceFacts> evidence)
            implements OrderCommand {}

    record RefuseOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            OrderRefusalReason reason,
            @Nullable Sealed note,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements OrderCommand {}

    record StartFill(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            Quantity quantity,
            int daysSupply,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements OrderCommand {}

    /** The promised window ended. Sent by the poller of obligations; evidence says whether a parcel has arrived meanwhile. */
    record MarkDeliveryOverdue(
            PrescriptionId prescription,
            Context context,
            @Nullable Evidence<DeliveryFacts> evidence) implements OrderCommand {}

    /** The pharmacy confirms the cancellation that the prescriber asked for. */
    record AnswerCancellation(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements OrderCommand {}

    record HoldOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            Hold.Reason reason,
            @Nullable Sealed note,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements OrderCommand {}

    record LiftOrderHold(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements OrderCommand {}

    /** Something happened to a licence that the order may rest on. Sent by the system; evidence says how all of them stand. */
    record ReconsiderLicences(
            PrescriptionId prescription,
            Context context,
            @Nullable Evidence<LicenceFacts> evidence) implements OrderCommand {}

    /** The pharmacy did not accept in time. Sent by the poller of obligations, or by compliance. */
    record WithdrawOrder(PrescriptionId prescription, Context context) implements OrderCommand {}

    /** @param requestedByPatient absent if the patient did not ask, which refuses it */
    record TransferOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            PharmacyId to,
            PharmacistId toPharmacist,
            @Nullable PatientRequest requestedByPatient,
            @Nullable Evidence<TransferFacts> evidence)
            implements OrderCommand {}

    /** Both pharmacies of a transfer, each with the pharmacist who acts for it. */
    record TransferFacts(PharmacyFacts from, Listed fromListed, PharmacyFacts to, Listed toListed) {

        /** A pharmacy as the registry lists it. */
        public record Listed(String name, PostalAddress address, String dea) {}

        TransferParty sender(PharmacistId pharmacist) {
            return new TransferParty(
                    from.pharmacy(), fromListed.name(), fromListed.address(), fromListed.dea(), pharmacist);
        }

        TransferParty receiver(PharmacistId pharmacist) {
            return new TransferParty(to.pharmacy(), toListed.name(), toListed.address(), toListed.dea(), pharmacist);
        }
    }

    /**
     * A prescription as a pharmacy received it.
     *
     * @param canonical its bytes, sealed
     * @param signature detached JWS
     */
    record Received(Sealed canonical, String signature) {}

    /** @param reception absent where the order cannot be accepted whatever was received */
    record AcceptanceFacts(PharmacyFacts pharmacy, @Nullable Reception reception) {}

    /** @param candidates pharmacies to consider, the preferred one first */
    record RoutingFacts(List<PharmacyFacts> candidates, Rulebook rulebook) {}

    /** @param shipment the parcel of the first fill, absent if none was made */
    record DeliveryFacts(@Nullable ShipmentId shipment, boolean delivered) {}

    /**
     * The licences that an order rests on: the prescriber's where the patient is, those of the pharmacy that has the order at
     * home and there, and those that its pharmacists hold there.
     *
     * @param zone where the day counts: the pharmacy's, or the prescriber's as long as no pharmacy has the order
     * @param pharmacy that has the order, absent if none does; likewise its home state
     */
    record LicenceFacts(
            ZoneId zone,
            @Nullable PharmacyId pharmacy,
            @Nullable State pharmacyState,
            List<Licensed> licences,
            Rulebook rulebook) {

        /** @param credential how it stands on the day */
        public record Licensed(LicenceId licence, Credential credential) {}
    }
}
