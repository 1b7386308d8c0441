package health.fulfilment.core.shipment;

import static health.fulfilment.core.shipment.Parcels.ANOTHER_PHARMACY;
import static health.fulfilment.core.shipment.Parcels.CARRIER;
import static health.fulfilment.core.shipment.Parcels.HANDED_OVER;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.SEAL;
import static health.fulfilment.core.shipment.Parcels.SHIPMENT;
import static health.fulfilment.core.shipment.Parcels.SIX;
import static health.fulfilment.core.shipment.Parcels.callBack;
import static health.fulfilment.core.shipment.Parcels.carrier;
import static health.fulfilment.core.shipment.Parcels.compliance;
import static health.fulfilment.core.shipment.Parcels.create;
import static health.fulfilment.core.shipment.Parcels.deliver;
import static health.fulfilment.core.shipment.Parcels.destroy;
import static health.fulfilment.core.shipment.Parcels.discover;
import static health.fulfilment.core.shipment.Parcels.dispensedBy;
import static health.fulfilment.core.shipment.Parcels.dispose;
import static health.fulfilment.core.shipment.Parcels.dispute;
import static health.fulfilment.core.shipment.Parcels.exception;
import static health.fulfilment.core.shipment.Parcels.handOver;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.pack;
import static health.fulfilment.core.shipment.Parcels.packed;
import static health.fulfilment.core.shipment.Parcels.pharmacy;
import static health.fulfilment.core.shipment.Parcels.quarantine;
import static health.fulfilment.core.shipment.Parcels.receive;
import static health.fulfilment.core.shipment.Parcels.scan;
import static health.fulfilment.core.shipment.Parcels.system;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.Parcel.Interception;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ReturnCommand.DisposeReturn;
import health.fulfilment.core.shipment.ReturnCommand.QuarantineReturn;
import health.fulfilment.core.shipment.ReturnCommand.ReceiveReturn;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentDestroyed;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentDisposed;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentQuarantined;
import health.fulfilment.core.shipment.ReturnEvent.ShipmentReturned;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A parcel that did not reach the patient: refused or called back, brought back, counted, destroyed. */
class CameBackTest {

    private static final Instant BACK = Instant.parse("2026-11-10T15:00:00Z");
    private static final Instant COUNTED = Instant.parse("2026-11-10T16:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T16:00:00Z");

    private static Story<Shipment, ShipmentCommand, ShipmentEvent> returned() {
        return handedOver().after(receive(BACK));
    }

    private static Story<Shipment, ShipmentCommand, ShipmentEvent> quarantined() {
        return returned().after(quarantine(COUNTED, SEAL, SIX));
    }

    private static Status status(Story<Shipment, ShipmentCommand, ShipmentEvent> story) {
        return story.state().known().status();
    }

    @ParameterizedTest
    @EnumSource(ExceptionReason.class)
    void a_carrier_says_why_it_could_not_go_on_and_may_go_on_all_the_same(ExceptionReason reason) {
        var held = handedOver().after(exception("s-1", reason, "2026-11-05T09:00:00Z"));
        assertThat(status(held)).isEqualTo(Status.EXCEPTION);
        assertThat(held.state().known().journey().scans())
                .singleElement()
                .extracting(Journey.Scan::reason)
                .isEqualTo(reason);
        assertThat(status(held.after(scan("s-2", ScanKind.IN_TRANSIT, "2026-11-05T20:00:00Z"))))
                .isEqualTo(Status.IN_TRANSIT);
    }

    @Test
    void what_the_patient_refused_turns_back_and_stays_on_its_way_back() {
        var back = handedOver()
                .after(exception("s-1", ExceptionReason.REFUSED, "2026-11-05T09:00:00Z"))
                .after(scan("s-2", ScanKind.RETURNING, "2026-11-05T10:00:00Z"))
                .after(scan("s-3", ScanKind.IN_TRANSIT, "2026-11-05T20:00:00Z"));
        assertThat(status(back)).isEqualTo(Status.RETURNING);
    }

    @Test
    void the_pharmacy_says_when_it_has_it_again() {
        var back = handedOver()
                .when(receive(BACK))
                .thenRecorded(new ShipmentReturned(SHIPMENT, BACK, BACK, ReturnReason.REFUSED));
        assertThat(status(back)).isEqualTo(Status.RETURNED);
        back.when(receive(BACK)).thenRefused(Kind.STAGE, "ALREADY_RETURNED");
        back.when(new ConfirmDelivery(SHIPMENT, carrier(CARRIER, BACK), CARRIER, BACK, null))
                .thenRefused(Kind.STAGE, "ALREADY_RETURNED");
    }

    @Test
    void a_return_has_its_time_after_the_hand_over_and_not_in_the_future() {
        handedOver()
                .when(new ReceiveReturn(
                        SHIPMENT,
                        pharmacy(PHARMACY, BACK),
                        PHARMACY,
                        HANDED_OVER.minusSeconds(1),
                        ReturnReason.REFUSED))
                .thenRefused(Kind.MISMATCH, "RETURN_BEFORE_HANDOVER");
        handedOver()
                .when(new ReceiveReturn(
                        SHIPMENT, pharmacy(PHARMACY, BACK), PHARMACY, BACK.plusMillis(1), ReturnReason.REFUSED))
                .thenRefused(Kind.MISMATCH, "RETURN_IN_FUTURE");
    }

    @Test
    void what_never_left_cannot_come_back_and_a_patients_own_medicine_does_not() {
        packed().when(receive(BACK)).thenRefused(Kind.STAGE, "NOT_HANDED_OVER");
        var delivered = handedOver().after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"));
        delivered.when(receive(BACK)).thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
        assertThat(status(delivered.after(dispute(BACK)).after(receive(BACK)))).isEqualTo(Status.RETURNED);
    }

    @Test
    void what_came_back_is_counted_against_what_was_packed_and_its_seal_is_looked_at() {
        returned()
                .when(quarantine(COUNTED, SEAL, SIX))
                .thenRecorded(new ShipmentQuarantined(SHIPMENT, COUNTED, "tech-2", SIX, SIX, SEAL, true, true, false));
        Quantity five = Quantity.of("5");
        returned()
                .when(quarantine(COUNTED, "SEAL-9999", five))
                .thenRecorded(new ShipmentQuarantined(
                        SHIPMENT, COUNTED, "tech-2", five, SIX, "SEAL-9999", true, false, true));
        assertThat(status(quarantined())).isEqualTo(Status.QUARANTINED);
    }

    @Test
    void a_broken_or_missing_seal_is_tampering() {
        var broken = returned()
                .after(new QuarantineReturn(
                        SHIPMENT, pharmacy(PHARMACY, COUNTED), PHARMACY, "tech-2", SIX, SEAL, false));
        var missing = returned()
                .after(new QuarantineReturn(
                        SHIPMENT, pharmacy(PHARMACY, COUNTED), PHARMACY, "tech-2", SIX, null, true));
        assertThat(List.of(broken, missing))
                .allSatisfy(story -> assertThat(story.past().getLast())
                        .isInstanceOfSatisfying(
                                ShipmentQuarantined.class,
                                event -> assertThat(event.tampered()).isTrue()));
    }

    @Test
    void each_step_has_its_turn_and_only_one() {
        handedOver().when(quarantine(COUNTED, SEAL, SIX)).thenRefused(Kind.STAGE, "NOT_RETURNED");
        handedOver().when(destroy(LATER, "ann", "bob")).thenRefused(Kind.STAGE, "NOT_RETURNED");
        returned().when(destroy(LATER, "ann", "bob")).thenRefused(Kind.STAGE, "NOT_QUARANTINED");
        quarantined().when(quarantine(COUNTED, SEAL, SIX)).thenRefused(Kind.STAGE, "ALREADY_QUARANTINED");
        quarantined()
                .after(destroy(LATER, "ann", "bob"))
                .when(destroy(LATER, "ann", "bob"))
                .thenRefused(Kind.STAGE, "ALREADY_DESTROYED");
    }

    @Test
    void it_is_destroyed_before_two_different_witnesses() {
        var destroyed = quarantined()
                .when(destroy(LATER, "ann", "bob"))
                .thenRecorded(new ShipmentDestroyed(
                        SHIPMENT, LATER, LATER, "incineration", SIX, List.of("ann", "bob"), "F41-2026-7"));
        assertThat(status(destroyed)).isEqualTo(Status.DESTROYED);
        for (String[] witnesses : new String[][] {{}, {"ann"}, {"ann", "ann"}, {"ann", "Ann "}, {"ann", " "}}) {
            quarantined().when(destroy(LATER, witnesses)).thenRefused(Kind.RULE, "DESTRUCTION_WITNESS_MISSING");
        }
    }

    @Test
    void a_destruction_follows_the_count_and_is_not_in_the_future() {
        quarantined()
                .when(destroy(COUNTED.minusSeconds(1), "ann", "bob"))
                .thenRefused(Kind.MISMATCH, "DESTRUCTION_BEFORE_QUARANTINE");
    }

    @Test
    void it_may_go_to_another_registrant_instead_and_the_record_names_who_took_it() {
        DisposeReturn taken = dispose(LATER, "RD1000013");
        var disposed = quarantined()
                .when(taken)
                .thenRecorded(
                        new ShipmentDisposed(SHIPMENT, LATER, LATER, "collected for disposal", SIX, taken.receiver()));
        assertThat(status(disposed)).isEqualTo(Status.DISPOSED);
        disposed.when(taken).thenRefused(Kind.STAGE, "ALREADY_DISPOSED");
        disposed.when(destroy(LATER, "ann", "bob")).thenRefused(Kind.STAGE, "ALREADY_DISPOSED");
        quarantined().after(destroy(LATER, "ann", "bob")).when(taken).thenRefused(Kind.STAGE, "ALREADY_DESTROYED");
        returned().when(taken).thenRefused(Kind.STAGE, "NOT_QUARANTINED");
        handedOver().when(taken).thenRefused(Kind.STAGE, "NOT_RETURNED");
        quarantined().when(dispose(LATER, "RD1000014")).thenRefused(Kind.RULE, "DEA_CHECKSUM");
        quarantined()
                .when(dispose(COUNTED.minusSeconds(1), "RD1000013"))
                .thenRefused(Kind.MISMATCH, "DISPOSAL_BEFORE_QUARANTINE");
    }

    @Test
    void what_came_back_is_never_dispensed_again() {
        for (var story : List.of(
                returned(),
                quarantined(),
                quarantined().after(destroy(LATER, "ann", "bob")),
                quarantined().after(dispose(LATER, "RD1000013")))) {
            story.when(create(PHARMACY, dispensedBy(PHARMACY))).thenRefused(Kind.RULE, "RETURN_NOT_REDISPENSABLE");
            story.when(pack(dispensedBy(PHARMACY))).thenRefused(Kind.RULE, "RETURN_NOT_REDISPENSABLE");
            story.when(handOver(HANDED_OVER, dispensedBy(PHARMACY))).thenRefused(Kind.RULE, "RETURN_NOT_REDISPENSABLE");
        }
    }

    @Test
    void another_pharmacys_return_does_not_exist() {
        handedOver()
                .when(new ReceiveReturn(
                        SHIPMENT, pharmacy(ANOTHER_PHARMACY, BACK), PHARMACY, BACK, ReturnReason.REFUSED))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void what_came_back_short_or_opened_may_be_found_lost_and_what_came_back_whole_may_not() {
        returned().when(discover(compliance(LATER))).thenRefused(Kind.STAGE, "ALREADY_RETURNED");
        quarantined().when(discover(compliance(LATER))).thenRefused(Kind.STAGE, "ALREADY_RETURNED");
        returned().after(quarantine(COUNTED, SEAL, Quantity.of("5"))).after(discover(compliance(LATER)));
        returned()
                .after(quarantine(COUNTED, SEAL, Quantity.of("5")))
                .when(discover(system(LATER)))
                .thenRefused(Kind.STAGE, "ALREADY_RETURNED");
    }

    @Test
    void the_carrier_is_asked_for_it_once_and_answers_with_a_return_or_too_late() {
        var asked = handedOver().after(callBack(HANDED_OVER.plusSeconds(3_600)));
        assertThat(asked.state().known().interception()).isEqualTo(Interception.REQUESTED);
        asked.when(callBack(BACK)).thenRefused(Kind.STAGE, "ALREADY_INTERCEPTED");
        assertThat(asked.after(receive(BACK)).state().known().interception()).isEqualTo(Interception.RETURNED);
        assertThat(asked.after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"))
                        .state()
                        .known()
                        .interception())
                .isEqualTo(Interception.TOO_LATE);
        assertThat(handedOver().state().known().interception()).isNull();
    }

    @Test
    void what_is_not_with_the_carrier_cannot_be_called_back() {
        packed().when(callBack(BACK)).thenRefused(Kind.STAGE, "NOT_HANDED_OVER");
        returned().when(callBack(BACK)).thenRefused(Kind.STAGE, "ALREADY_RETURNED");
        handedOver()
                .after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"))
                .when(callBack(BACK))
                .thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
    }

    @Test
    void the_system_calls_it_back_and_a_pharmacy_does_not() {
        handedOver().after(new RequestInterception(SHIPMENT, system(BACK), InterceptionReason.PRESCRIPTION_STOPPED));
        handedOver()
                .when(new RequestInterception(
                        SHIPMENT, pharmacy(PHARMACY, BACK), InterceptionReason.PRESCRIPTION_STOPPED))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }
}
