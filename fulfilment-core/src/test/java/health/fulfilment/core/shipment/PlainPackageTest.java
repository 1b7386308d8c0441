package health.fulfilment.core.shipment;

import static health.fulfilment.core.shipment.Parcels.ANOTHER_PHARMACY;
import static health.fulfilment.core.shipment.Parcels.CREATED;
import static health.fulfilment.core.shipment.Parcels.FILL;
import static health.fulfilment.core.shipment.Parcels.HANDED_OVER;
import static health.fulfilment.core.shipment.Parcels.NEXT_DAY;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.RELIED;
import static health.fulfilment.core.shipment.Parcels.SEAL;
import static health.fulfilment.core.shipment.Parcels.SHIPMENT;
import static health.fulfilment.core.shipment.Parcels.SIX;
import static health.fulfilment.core.shipment.Parcels.cancelled;
import static health.fulfilment.core.shipment.Parcels.create;
import static health.fulfilment.core.shipment.Parcels.created;
import static health.fulfilment.core.shipment.Parcels.dispensedBy;
import static health.fulfilment.core.shipment.Parcels.handOver;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.nothing;
import static health.fulfilment.core.shipment.Parcels.pack;
import static health.fulfilment.core.shipment.Parcels.packed;
import static health.fulfilment.core.shipment.Parcels.pharmacy;
import static health.fulfilment.core.shipment.Parcels.system;
import static health.fulfilment.core.shipment.Parcels.voidIt;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentPacked;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentVoided;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parcel is packed plain and sealed, so that nobody outside knows what is in it; or it never leaves. */
class PlainPackageTest {

    @Test
    void a_parcel_is_packed_plain_sealed_and_counted() {
        assertThat(created()
                        .when(pack(dispensedBy(PHARMACY)))
                        .thenRecorded(new ShipmentPacked(
                                SHIPMENT, CREATED, "tech-2", "plain-box-2", SEAL, SIX, "order of 3 November"))
                        .state()
                        .known()
                        .status())
                .isEqualTo(Status.PACKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ketamine troches",
                "KETAMINE",
                "ket-amine 100 mg",
                "the hydrochloride",
                "rx-7c2f6a1e-0b5d-4e7c-8f31-2a9d4c6b8e10",
                "7C2F6A1E0B5D4E7C8F312A9D4C6B8E10",
                "ship-7c2f6a1e-0b5d-4e7c-8f31-2a9d4c6b8e10.1"
            })
    void neither_the_drug_nor_the_prescriptions_number_is_read_outside(String reference) {
        created()
                .when(pack(dispensedBy(PHARMACY), SEAL, SIX, true, reference))
                .thenRefused(Kind.RULE, "OUTER_PACKAGE_REVEALS_CONTENT");
        created()
                .when(pack(dispensedBy(PHARMACY), reference, SIX, true, null))
                .thenRefused(Kind.RULE, "OUTER_PACKAGE_REVEALS_CONTENT");
        packed().when(trackedAs(reference)).thenRefused(Kind.RULE, "OUTER_PACKAGE_REVEALS_CONTENT");
        nothing().when(by(reference)).thenRefused(Kind.RULE, "OUTER_PACKAGE_REVEALS_CONTENT");
    }

    @Test
    void a_package_that_is_not_plain_is_not_packed() {
        created()
                .when(pack(dispensedBy(PHARMACY), SEAL, SIX, false, null))
                .thenRefused(Kind.RULE, "OUTER_PACKAGE_REVEALS_CONTENT");
    }

    @Test
    void as_many_are_packed_as_were_dispensed() {
        created()
                .when(pack(dispensedBy(PHARMACY), SEAL, Quantity.of("5"), true, null))
                .thenRefused(Kind.MISMATCH, "CONTENT_COUNT_MISMATCH");
        created().after(pack(dispensedBy(PHARMACY), SEAL, Quantity.of("6.0"), true, null));
    }

    @Test
    void what_is_not_packed_is_not_handed_over() {
        created().when(handOver(HANDED_OVER, dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "NOT_PACKED");
    }

    @Test
    void what_was_reversed_or_cancelled_meanwhile_is_neither_packed_nor_handed_over() {
        created().when(pack(dispensedBy(null))).thenRefused(Kind.STAGE, "NOT_DISPENSED");
        created().when(pack(cancelled())).thenRefused(Kind.STAGE, "RX_CANCELLED_BEFORE_SHIP");
        packed().when(handOver(HANDED_OVER, dispensedBy(null))).thenRefused(Kind.STAGE, "NOT_DISPENSED");
    }

    @Test
    void another_pharmacy_can_neither_pack_it_nor_void_it() {
        created()
                .when(new PackShipment(
                        SHIPMENT,
                        pharmacy(ANOTHER_PHARMACY, CREATED),
                        ANOTHER_PHARMACY,
                        "tech-9",
                        "plain-box-2",
                        SEAL,
                        SIX,
                        true,
                        null,
                        new Evidence<>(dispensedBy(PHARMACY), RELIED)))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        created()
                .when(new VoidShipment(SHIPMENT, pharmacy(ANOTHER_PHARMACY, NEXT_DAY), VoidReason.FILL_REVERSED))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void a_parcel_whose_fill_was_reversed_is_voided_and_never_leaves() {
        var voided =
                packed().when(voidIt()).thenRecorded(new ShipmentVoided(SHIPMENT, NEXT_DAY, VoidReason.FILL_REVERSED));
        assertThat(voided.state().known().status()).isEqualTo(Status.VOIDED);
        voided.when(handOver(HANDED_OVER, dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "SHIPMENT_VOIDED");
        voided.when(pack(dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "SHIPMENT_VOIDED");
        voided.when(create(PHARMACY, dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "SHIPMENT_VOIDED");
        voided.when(voidIt()).thenRefused(Kind.STAGE, "ALREADY_VOIDED");
    }

    @Test
    void the_system_voids_a_parcel_of_a_cancelled_prescription() {
        created().after(new VoidShipment(SHIPMENT, system(NEXT_DAY), VoidReason.PRESCRIPTION_CANCELLED));
    }

    @Test
    void what_the_carrier_has_cannot_be_voided() {
        handedOver().when(voidIt()).thenRefused(Kind.STAGE, "ALREADY_HANDED_OVER");
    }

    private static HandOver trackedAs(String trackingNumber) {
        HandOver honest = handOver(HANDED_OVER, dispensedBy(PHARMACY));
        return new HandOver(
                SHIPMENT, honest.context(), PHARMACY, trackingNumber, honest.handedOverAt(), honest.evidence());
    }

    private static CreateShipment by(String service) {
        CreateShipment honest = create(PHARMACY, dispensedBy(PHARMACY));
        return new CreateShipment(
                SHIPMENT,
                honest.context(),
                FILL,
                PHARMACY,
                honest.carrier(),
                service,
                honest.packedBy(),
                false,
                honest.evidence());
    }
}
