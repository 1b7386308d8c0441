package health.fulfilment.core.shipment;

import static health.fulfilment.core.shipment.Parcels.CARRIER;
import static health.fulfilment.core.shipment.Parcels.PROMISED;
import static health.fulfilment.core.shipment.Parcels.SHIPMENT;
import static health.fulfilment.core.shipment.Parcels.carrier;
import static health.fulfilment.core.shipment.Parcels.created;
import static health.fulfilment.core.shipment.Parcels.deliver;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.nothing;
import static health.fulfilment.core.shipment.Parcels.overdue;
import static health.fulfilment.core.shipment.Parcels.pharmacy;
import static health.fulfilment.core.shipment.Parcels.scan;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentDelivered;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentScanned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parcel in the carrier's hands: seen, delivered, or late. */
class OnTheWayTest {

    private static final Instant TOLD = Instant.parse("2026-11-06T12:00:00Z");

    @Test
    void a_scan_is_kept_as_the_carrier_told_it() {
        handedOver()
                .when(scan("s-1", ScanKind.IN_TRANSIT, "2026-11-05T09:00:00Z"))
                .thenRecorded(new ShipmentScanned(
                        SHIPMENT,
                        TOLD,
                        "s-1",
                        ScanKind.IN_TRANSIT,
                        Instant.parse("2026-11-05T09:00:00Z"),
                        "Memphis, TN",
                        null));
    }

    @Test
    void a_scan_told_twice_is_harmless() {
        handedOver()
                .after(scan("s-1", ScanKind.IN_TRANSIT, "2026-11-05T09:00:00Z"))
                .when(scan("s-1", ScanKind.IN_TRANSIT, "2026-11-05T09:00:00Z"))
                .thenNothing();
    }

    @Test
    void one_scan_id_with_two_contents_is_refused() {
        handedOver()
                .after(scan("s-1", ScanKind.IN_TRANSIT, "2026-11-05T09:00:00Z"))
                .when(scan("s-1", ScanKind.EXCEPTION, "2026-11-05T09:00:00Z"))
                .thenRefused(Kind.MISMATCH, "SCAN_CONFLICT");
    }

    @Test
    void scans_may_arrive_late_and_out_of_order_and_the_carriers_clock_decides_how_things_stand() {
        List<RecordScan> scans = List.of(
                scan("s-1", ScanKind.ACCEPTED, "2026-11-04T02:00:00Z"),
                scan("s-2", ScanKind.IN_TRANSIT, "2026-11-04T20:00:00Z"),
                scan("s-3", ScanKind.EXCEPTION, "2026-11-05T01:00:00Z"),
                scan("s-4", ScanKind.IN_TRANSIT, "2026-11-05T20:00:00Z"),
                scan("s-5", ScanKind.OUT_FOR_DELIVERY, "2026-11-06T08:00:00Z"));
        for (int seed = 0; seed < 20; seed++) {
            List<RecordScan> anyOrder = new ArrayList<>(scans);
            Collections.shuffle(anyOrder, new Random(seed));
            var story = handedOver();
            for (RecordScan scan : anyOrder) {
                story = story.after(scan);
            }
            assertThat(story.state().known().status()).as("seed %d", seed).isEqualTo(Status.OUT_FOR_DELIVERY);
            assertThat(story.state().known().journey().scans())
                    .extracting(Journey.Scan::scan)
                    .containsExactly("s-1", "s-2", "s-3", "s-4", "s-5");
        }
    }

    @Test
    void a_scan_that_arrives_after_the_delivery_is_kept_and_changes_nothing() {
        var delivered = handedOver()
                .after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"))
                .after(scan("s-9", ScanKind.OUT_FOR_DELIVERY, "2026-11-06T08:00:00Z"));
        assertThat(delivered.state().known().status()).isEqualTo(Status.DELIVERED);
        assertThat(delivered.state().known().journey().scans()).hasSize(1);
    }

    @Test
    void a_carriers_clock_may_be_ahead_by_five_minutes_and_no_more() {
        handedOver().after(scan("s-1", ScanKind.IN_TRANSIT, "2026-11-06T12:05:00Z"));
        handedOver()
                .when(scan("s-1", ScanKind.IN_TRANSIT, "2026-11-06T12:05:01Z"))
                .thenRefused(Kind.MISMATCH, "SCAN_IN_FUTURE");
        handedOver()
                .when(deliver("2026-11-06T12:05:01Z", "2026-11-06T12:00:00Z"))
                .thenRefused(Kind.MISMATCH, "DELIVERY_IN_FUTURE");
    }

    @Test
    void what_the_pharmacy_has_not_handed_over_cannot_be_on_the_way() {
        created()
                .when(scan("s-1", ScanKind.ACCEPTED, "2026-11-04T02:00:00Z"))
                .thenRefused(Kind.STAGE, "NOT_HANDED_OVER");
        created()
                .when(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"))
                .thenRefused(Kind.STAGE, "NOT_HANDED_OVER");
    }

    @Test
    void another_carriers_parcel_does_not_exist() {
        Context another = carrier("other-express", TOLD);
        handedOver().when(scanBy(another, "other-express")).thenRefused(Kind.ABSENT, "NOT_FOUND");
        handedOver().when(scanBy(another, CARRIER)).thenRefused(Kind.ABSENT, "NOT_FOUND");
        handedOver()
                .when(new ConfirmDelivery(SHIPMENT, another, CARRIER, TOLD, null))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        nothing().when(scanBy(carrier(CARRIER, TOLD), CARRIER)).thenRefused(Kind.ABSENT, "NOT_FOUND");
        nothing().when(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z")).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void only_a_carrier_tells_of_its_parcels() {
        Actor pharmacyOfThatName = new Actor("pharmacy-demo", Role.PHARMACY, CARRIER, null);
        handedOver().when(scanBy(Context.of(pharmacyOfThatName, TOLD), CARRIER)).thenRefused(Kind.ABSENT, "NOT_FOUND");
        handedOver().when(scanBy(pharmacy(Parcels.PHARMACY, TOLD), CARRIER)).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void the_delivery_is_dated_by_the_patients_own_day() {
        var delivered = handedOver()
                .when(deliver("2026-11-07T03:30:00Z", "2026-11-07T03:31:00Z"))
                .thenRecorded(new ShipmentDelivered(
                        SHIPMENT,
                        Instant.parse("2026-11-07T03:31:00Z"),
                        Instant.parse("2026-11-07T03:30:00Z"),
                        LocalDate.parse("2026-11-06"),
                        null));
        assertThat(delivered.state().delivered()).isTrue();
    }

    @Test
    void a_parcel_arrives_once_however_often_that_is_told() {
        handedOver()
                .after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"))
                .when(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:06:00Z"))
                .thenNothing()
                .when(deliver("2026-11-06T11:00:01Z", "2026-11-06T11:06:00Z"))
                .thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-04T01:29:59Z", "2026-11-03T18:00:00Z"})
    void a_parcel_cannot_arrive_before_the_carrier_took_it(String at) {
        handedOver().when(deliver(at, "2026-11-06T11:05:00Z")).thenRefused(Kind.MISMATCH, "DELIVERY_BEFORE_HANDOVER");
    }

    @Test
    void a_parcel_is_overdue_once_the_promised_window_has_ended_where_the_patient_lives() {
        handedOver().when(overdue("2026-11-08T04:59:59.999Z")).thenRefused(Kind.STAGE, "NOT_DUE");
        handedOver()
                .when(overdue("2026-11-08T05:00:00Z"))
                .thenRecorded(new ShipmentOverdue(
                        SHIPMENT, Instant.parse("2026-11-08T05:00:00Z"), LocalDate.parse("2026-11-07")))
                .when(overdue("2026-11-08T06:00:00Z"))
                .thenNothing();
    }

    @Test
    void a_parcel_still_on_the_packing_table_can_be_overdue_too() {
        assertThat(created()
                        .after(overdue("2026-11-08T05:00:00Z"))
                        .state()
                        .known()
                        .journey()
                        .overdue())
                .isTrue();
    }

    @Test
    void a_parcel_that_arrived_is_not_overdue_even_if_that_is_noticed_late() {
        handedOver()
                .after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"))
                .when(overdue("2026-11-08T05:00:00Z"))
                .thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
    }

    @Test
    void an_overdue_parcel_may_still_arrive_and_stays_late() {
        Parcel late = handedOver()
                .after(overdue("2026-11-08T05:00:00Z"))
                .after(deliver("2026-11-09T15:00:00Z", "2026-11-09T15:01:00Z"))
                .state()
                .known();
        assertThat(late.status()).isEqualTo(Status.DELIVERED);
        assertThat(late.journey().overdue()).isTrue();
    }

    @Test
    void a_deadline_that_was_never_promised_is_refused() {
        Context system = Context.of(Actor.system("flow"), Instant.parse("2026-11-09T05:00:00Z"));
        handedOver()
                .when(new MarkShipmentOverdue(
                        SHIPMENT, system, PROMISED.latest().plusDays(1)))
                .thenRefused(Kind.MISMATCH, "DUE_ON_MISMATCH");
        nothing()
                .when(new MarkShipmentOverdue(SHIPMENT, system, PROMISED.latest()))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    private static RecordScan scanBy(Context context, String carrier) {
        return new RecordScan(SHIPMENT, context, carrier, "s-1", ScanKind.IN_TRANSIT, TOLD, null, null);
    }
}
