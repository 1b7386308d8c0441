package health.fulfilment.core.shipment;

import static health.fulfilment.core.shipment.Parcels.ANOTHER_PHARMACY;
import static health.fulfilment.core.shipment.Parcels.AZ;
import static health.fulfilment.core.shipment.Parcels.CARRIER;
import static health.fulfilment.core.shipment.Parcels.CREATED;
import static health.fulfilment.core.shipment.Parcels.FILL;
import static health.fulfilment.core.shipment.Parcels.FL;
import static health.fulfilment.core.shipment.Parcels.HANDED_OVER;
import static health.fulfilment.core.shipment.Parcels.NEXT_DAY;
import static health.fulfilment.core.shipment.Parcels.PATIENT;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.PROMISED;
import static health.fulfilment.core.shipment.Parcels.RELIED;
import static health.fulfilment.core.shipment.Parcels.RULEBOOK;
import static health.fulfilment.core.shipment.Parcels.SHIPMENT;
import static health.fulfilment.core.shipment.Parcels.SHIP_TO;
import static health.fulfilment.core.shipment.Parcels.cancelled;
import static health.fulfilment.core.shipment.Parcels.create;
import static health.fulfilment.core.shipment.Parcels.created;
import static health.fulfilment.core.shipment.Parcels.dispensedBy;
import static health.fulfilment.core.shipment.Parcels.handOver;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.movedTo;
import static health.fulfilment.core.shipment.Parcels.nothing;
import static health.fulfilment.core.shipment.Parcels.packed;
import static health.fulfilment.core.shipment.Parcels.pharmacy;
import static health.fulfilment.core.shipment.Parcels.withPermit;
import static health.fulfilment.core.shipment.Parcels.withPrescriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentCreated;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandOverRefused;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A parcel at the pharmacy: made for a dispensed fill, and handed to the carrier through the last gate. */
class PackingTableTest {

    @Test
    void the_pharmacy_that_dispensed_makes_the_parcel() {
        var made = nothing()
                .when(create(PHARMACY, dispensedBy(PHARMACY)))
                .thenRecorded(new ShipmentCreated(
                        SHIPMENT,
                        CREATED,
                        FILL,
                        PATIENT,
                        FL,
                        PHARMACY,
                        AZ,
                        CARRIER,
                        "overnight",
                        "tech-2",
                        SHIP_TO,
                        PROMISED,
                        RELIED,
                        false));
        assertThat(made.state().known().status()).isEqualTo(Status.CREATED);
    }

    @Test
    void every_event_is_tagged_with_the_patient_and_the_patients_state() {
        assertThat(Shipment.absent().tags()).isEmpty();
        assertThat(created().state().tags())
                .containsEntry("patient", PATIENT.value())
                .containsEntry("state", "FL");
    }

    @Test
    void what_is_not_dispensed_is_not_shipped() {
        nothing().when(create(PHARMACY, dispensedBy(null))).thenRefused(Kind.STAGE, "NOT_DISPENSED");
    }

    @Test
    void a_fill_that_does_not_exist_is_not_found() {
        nothing().when(create(PHARMACY, null)).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void another_pharmacys_fill_does_not_exist() {
        nothing().when(create(ANOTHER_PHARMACY, dispensedBy(PHARMACY))).thenRefused(Kind.ABSENT, "NOT_FOUND");
        created().when(create(ANOTHER_PHARMACY, dispensedBy(PHARMACY))).thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void nobody_packs_in_another_pharmacys_name() {
        CreateShipment honest = create(PHARMACY, dispensedBy(PHARMACY));
        nothing()
                .when(new CreateShipment(
                        SHIPMENT,
                        pharmacy(ANOTHER_PHARMACY, CREATED),
                        FILL,
                        PHARMACY,
                        CARRIER,
                        "overnight",
                        "tech-2",
                        false,
                        honest.evidence()))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        Actor carrierWithThatHolder = new Actor("carrier-demo", Role.CARRIER, PHARMACY.value(), null);
        nothing()
                .when(new CreateShipment(
                        SHIPMENT,
                        Context.of(carrierWithThatHolder, CREATED),
                        FILL,
                        PHARMACY,
                        CARRIER,
                        "overnight",
                        "tech-2",
                        false,
                        honest.evidence()))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void a_cancelled_prescription_is_not_shipped() {
        nothing().when(create(PHARMACY, cancelled())).thenRefused(Kind.STAGE, "RX_CANCELLED_BEFORE_SHIP");
        packed().when(handOver(HANDED_OVER, cancelled())).thenRefused(Kind.STAGE, "RX_CANCELLED_BEFORE_SHIP");
    }

    @Test
    void what_was_prescribed_in_one_state_is_not_shipped_to_another_after_a_move() {
        nothing().when(create(PHARMACY, movedTo(AZ))).thenRefused(Kind.RULE, "SHIP_TO_UNVERIFIED");
        packed().when(handOver(HANDED_OVER, movedTo(AZ))).thenRefused(Kind.RULE, "SHIP_TO_UNVERIFIED");
    }

    @Test
    void a_fill_is_shipped_once() {
        created().when(create(PHARMACY, dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "ALREADY_CREATED");
        handedOver().when(create(PHARMACY, dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "ALREADY_CREATED");
    }

    @Test
    void a_shipment_that_is_not_the_fills_is_a_fault() {
        CreateShipment c = create(PHARMACY, dispensedBy(PHARMACY));
        FillId other = FillId.of(FILL.prescription(), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shipment.absent()
                        .decide(new CreateShipment(
                                SHIPMENT,
                                c.context(),
                                other,
                                PHARMACY,
                                CARRIER,
                                "overnight",
                                "tech-2",
                                false,
                                c.evidence())));
    }

    @Test
    void the_hand_over_is_dated_by_the_pharmacys_own_day_and_keeps_what_the_rules_said() {
        var left = packed().when(handOver(HANDED_OVER, dispensedBy(PHARMACY)));
        assertThat(left.last().refusal()).isNull();
        assertThat(left.last().events()).singleElement().isInstanceOfSatisfying(ShipmentHandedOver.class, event -> {
            assertThat(event.at()).isEqualTo(NEXT_DAY);
            assertThat(event.handedOverAt()).isEqualTo(HANDED_OVER);
            // 01:30 in Greenwich on the 4th is the evening of the 3rd in Phoenix.
            assertThat(event.handedOverOn()).isEqualTo(LocalDate.parse("2026-11-03"));
            assertThat(event.trackingNumber()).isEqualTo("DX-1001");
            assertThat(event.rulebook()).isEqualTo(RULEBOOK.version());
            assertThat(event.findings()).extracting("rule").contains("pharmacy-nonresident-permit");
            assertThat(event.evidence()).isEqualTo(RELIED);
        });
        assertThat(left.state().known().status()).isEqualTo(Status.HANDED_OVER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"ACTIVE", "RESTRICTED"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_pharmacy_that_lost_its_permit_since_dispensing_is_stopped_at_the_last_gate_and_that_is_recorded(
            Standing standing) {
        Decision<ShipmentEvent> stopped = packed().state().decide(handOver(HANDED_OVER, withPermit(standing)));
        assertThat(stopped.refusal()).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.RULE);
            assertThat(refusal.code()).isEqualTo("PHARMACY_NOT_LICENSED_IN_PATIENT_STATE");
            assertThat(refusal.citation()).contains("Fla. Stat.");
        });
        assertThat(stopped.events()).singleElement().isInstanceOfSatisfying(ShipmentHandOverRefused.class, event -> {
            assertThat(event.code()).isEqualTo("PHARMACY_NOT_LICENSED_IN_PATIENT_STATE");
            assertThat(event.handedOverAt()).isEqualTo(HANDED_OVER);
            assertThat(event.rulebook()).isEqualTo(RULEBOOK.version());
            assertThat(event.evidence()).isEqualTo(RELIED);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"SUSPENDED", "REVOKED", "EXPIRED"})
    void nothing_leaves_on_the_word_of_a_prescriber_who_may_no_longer_prescribe_it(Standing standing) {
        Decision<ShipmentEvent> stopped = packed().state().decide(handOver(HANDED_OVER, withPrescriber(standing)));
        assertThat(stopped.refusal())
                .satisfies(refusal -> assertThat(refusal.code())
                        .isEqualTo(
                                standing == Standing.EXPIRED
                                        ? "PRESCRIBER_LAPSED_SINCE_ISSUE"
                                        : "PRESCRIBER_SUSPENDED_SINCE_ISSUE"));
        assertThat(stopped.events()).singleElement().isInstanceOf(ShipmentHandOverRefused.class);
    }

    @Test
    void what_the_prescriber_was_not_asked_for_at_issue_is_told_and_stops_nothing() {
        var left = packed().after(handOver(HANDED_OVER, withPrescriber(Standing.UNVERIFIED)));
        assertThat(left.past().getLast())
                .isInstanceOfSatisfying(
                        ShipmentHandedOver.class,
                        event -> assertThat(event.findings())
                                .filteredOn(finding -> finding.outcome() == Outcome.WARNING)
                                .extracting("code")
                                .containsExactly("PRESCRIBER_LAPSED_SINCE_ISSUE", "PRESCRIBER_LAPSED_SINCE_ISSUE"));
    }

    @Test
    void a_parcel_that_was_stopped_can_be_handed_over_once_the_permit_is_back() {
        var stopped = packed().when(handOver(HANDED_OVER, withPermit(Standing.SUSPENDED)));
        assertThat(stopped.state().known().status()).isEqualTo(Status.PACKED);
        assertThat(stopped.state().version()).isEqualTo(2);
        stopped.after(handOver(HANDED_OVER, withPermit(Standing.ACTIVE)));
    }

    @Test
    void a_parcel_cannot_leave_before_it_was_made_but_people_tell_times_in_whole_seconds() {
        packed().when(handOver(Instant.parse("2026-11-03T17:59:59Z"), dispensedBy(PHARMACY)))
                .thenRefused(Kind.MISMATCH, "HANDOVER_BEFORE_CREATION");
        packed().after(handOver(Instant.parse("2026-11-03T18:00:00Z"), dispensedBy(PHARMACY)));
    }

    @Test
    void a_parcel_cannot_have_left_in_the_future() {
        packed().when(handOver(NEXT_DAY.plusMillis(1), dispensedBy(PHARMACY)))
                .thenRefused(Kind.MISMATCH, "HANDOVER_IN_FUTURE");
        packed().after(handOver(NEXT_DAY, dispensedBy(PHARMACY)));
    }

    @Test
    void a_parcel_is_handed_over_once() {
        handedOver().when(handOver(HANDED_OVER, dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "ALREADY_HANDED_OVER");
    }

    @Test
    void another_pharmacys_parcel_does_not_exist() {
        nothing().when(handOver(HANDED_OVER, dispensedBy(PHARMACY))).thenRefused(Kind.ABSENT, "NOT_FOUND");
        Evidence<ShipmentCommand.ParcelFacts> evidence = new Evidence<>(dispensedBy(PHARMACY), RELIED);
        packed().when(new HandOver(
                        SHIPMENT,
                        pharmacy(ANOTHER_PHARMACY, NEXT_DAY),
                        ANOTHER_PHARMACY,
                        "DX-1001",
                        HANDED_OVER,
                        evidence))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        packed().when(new HandOver(
                        SHIPMENT, pharmacy(ANOTHER_PHARMACY, NEXT_DAY), PHARMACY, "DX-1001", HANDED_OVER, evidence))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void whoever_acts_on_an_old_version_is_told_the_present_one() {
        Context onVersion0 = new Context(pharmacy(PHARMACY, NEXT_DAY).actor(), NEXT_DAY, 0L);
        packed().when(new HandOver(
                        SHIPMENT,
                        onVersion0,
                        PHARMACY,
                        "DX-1001",
                        HANDED_OVER,
                        new Evidence<>(dispensedBy(PHARMACY), RELIED)))
                .thenRefused(Kind.STALE, "VERSION_STALE");
    }

    @Test
    void a_parcel_made_for_an_address_that_is_no_longer_the_patients_does_not_leave() {
        packed().when(handOver(HANDED_OVER, Parcels.readdressed())).thenRefused(Kind.RULE, "SHIP_TO_CHANGED");
    }
}
