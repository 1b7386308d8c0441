package health.fulfilment.core.shipment;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a parcel. */
public sealed interface ShipmentCommand extends Command
        permits ShipmentCommand.CreateShipment,
                ShipmentCommand.PackShipment,
                ShipmentCommand.VoidShipment,
                ShipmentCommand.HandOver,
                ShipmentCommand.RecordScan,
                ShipmentCommand.ConfirmDelivery,
                ShipmentCommand.MarkShipmentOverdue,
                ShipmentCommand.RequestInterception,
                ReturnCommand,
                InquiryCommand {

    ShipmentId shipment();

    @Override
    default String target() {
        return shipment().value();
    }

    /** Evidence: the fill is dispensed, by this pharmacy; none where there is no such fill. */
    record CreateShipment(
            ShipmentId shipment,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            String carrier,
            String service,
            String packedBy,
            boolean signatureRequested,
            @Nullable Evidence<ParcelFacts> evidence)
            implements ShipmentCommand {}

    /**
     * Evidence: what is in the fill, and what must not be read outside.
     *
     * @param plain whether the outer package shows nothing of the contents, by the word of whoever packed it
     */
    record PackShipment(
            ShipmentId shipment,
            Context context,
            PharmacyId pharmacy,
            String packedBy,
            String template,
            String tamperSeal,
            Quantity contentCount,
            boolean plain,
            @Nullable String reference,
            @Nullable Evidence<ParcelFacts> evidence)
            implements ShipmentCommand {}

    /** By the pharmacy, or by a flow once nothing may be shipped any more. */
    record VoidShipment(ShipmentId shipment, Context context, VoidReason reason) implements ShipmentCommand {}

    /** Evidence: the prescription is still in force, and prescriber and pharmacy may still act (the last licence gate). */
    record HandOver(
            ShipmentId shipment,
            Context context,
            PharmacyId pharmacy,
            String trackingNumber,
            Instant handedOverAt,
            @Nullable Evidence<ParcelFacts> evidence)
            implements ShipmentCommand {}

    record RecordScan(
            ShipmentId shipment,
            Context context,
            String carrier,
            String scan,
            ScanKind kind,
            Instant scannedAt,
            @Nullable String place,
            @Nullable ExceptionReason reason)
            implements ShipmentCommand {}

    record ConfirmDelivery(
            ShipmentId shipment,
            Context context,
            String carrier,
            Instant deliveredAt,
            @Nullable Sealed signedBy) implements ShipmentCommand {}

    /** Sent by a flow once the promised window has ended. */
    record MarkShipmentOverdue(ShipmentId shipment, Context context, LocalDate dueOn) implements ShipmentCommand {}

    /** By compliance, or by a flow once the prescription is stopped. */
    record RequestInterception(ShipmentId shipment, Context context, InterceptionReason reason)
            implements ShipmentCommand {}

    /**
     * What is known of the fill, its prescription and its pharmacy.
     *
     * @param dispensedBy the pharmacy that dispensed the fill, absent while it is not dispensed or if there is no such fill
     * @param dispensed how much was dispensed, absent likewise
     * @param cancelled whether the prescription was cancelled
     * @param recalledLot number of a recalled lot that went into the fill, absent if there is none
     * @param patientState for which it was issued
     * @param drugName as prescribed
     * @param schedule of the drug in the fill
     * @param shipToState where the patient lives now: another state than the one it was issued for, after a move
     * @param staffCredentials licences of those who practise at the pharmacy, in the patient's state
     * @param prescriberCredentials the prescriber's, in the patient's state, standing on the same day as the pharmacy's
     * @param pharmacyCredentials the pharmacy's, in its home state and the patient's state, standing on the local day at the
     *     pharmacy on which the parcel is, or is about to be, handed over
     */
    record ParcelFacts(
            @Nullable PharmacyId dispensedBy,
            @Nullable Quantity dispensed,
            boolean cancelled,
            @Nullable String recalledLot,
            PatientId patient,
            State patientState,
            String drugName,
            Schedule schedule,
            Sealed shipTo,
            State shipToState,
            DeliveryWindow promised,
            State pharmacyState,
            ZoneId pharmacyZone,
            List<Credential> pharmacyCredentials,
            List<Credential> staffCredentials,
            List<Credential> prescriberCredentials,
            Rulebook rulebook) {}
}
