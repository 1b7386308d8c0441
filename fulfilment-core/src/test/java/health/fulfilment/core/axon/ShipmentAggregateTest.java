package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.NounFixture.expectRecorded;
import static health.fulfilment.core.axon.NounFixture.expectRefused;
import static health.fulfilment.core.axon.NounFixture.given;
import static health.fulfilment.core.axon.NounFixture.tagged;
import static health.fulfilment.core.axon.PrescriptionFixture.matching;
import static health.fulfilment.core.axon.PrescriptionFixture.refusal;
import static health.fulfilment.core.shipment.Parcels.ANOTHER_PHARMACY;
import static health.fulfilment.core.shipment.Parcels.HANDED_OVER;
import static health.fulfilment.core.shipment.Parcels.PATIENT;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.SHIPMENT;
import static health.fulfilment.core.shipment.Parcels.create;
import static health.fulfilment.core.shipment.Parcels.created;
import static health.fulfilment.core.shipment.Parcels.deliver;
import static health.fulfilment.core.shipment.Parcels.dispensedBy;
import static health.fulfilment.core.shipment.Parcels.handOver;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.nothing;
import static health.fulfilment.core.shipment.Parcels.overdue;
import static health.fulfilment.core.shipment.Parcels.pack;
import static health.fulfilment.core.shipment.Parcels.packed;
import static health.fulfilment.core.shipment.Parcels.scan;
import static health.fulfilment.core.shipment.Parcels.withPermit;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.rules.Credential.Standing;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A parcel through Axon. */
class ShipmentAggregateTest {

    private final RecordScan scan = scan("s-1", ScanKind.IN_TRANSIT, "2026-11-05T09:00:00Z");

    @Test
    void a_parcel_goes_from_the_packing_table_to_the_door() {
        expectRecorded(nothing(), create(PHARMACY, dispensedBy(PHARMACY)));
        expectRecorded(created(), pack(dispensedBy(PHARMACY)));
        expectRecorded(packed(), handOver(HANDED_OVER, dispensedBy(PHARMACY)));
        expectRecorded(handedOver(), scan);
        expectRecorded(handedOver().after(scan), deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"));
        expectRecorded(handedOver(), overdue("2026-11-08T05:00:00Z"));
    }

    @Test
    void what_has_no_place_is_answered_and_leaves_no_event() {
        expectRefused(nothing(), create(ANOTHER_PHARMACY, dispensedBy(PHARMACY)), "NOT_FOUND");
        expectRefused(nothing(), scan, "NOT_FOUND");
        expectRefused(created(), handOver(HANDED_OVER, dispensedBy(PHARMACY)), "NOT_PACKED");
        expectRefused(created(), scan, "NOT_HANDED_OVER");
        expectRefused(handedOver(), handOver(HANDED_OVER, dispensedBy(PHARMACY)), "ALREADY_HANDED_OVER");
    }

    @Test
    void a_scan_told_twice_is_answered_with_the_present_version_and_no_event() {
        given(handedOver().after(scan), scan)
                .expectNoEvents()
                .expectResultMessagePayload(new Answer(SHIPMENT.value(), 3, null));
    }

    @Test
    void a_refusal_at_the_last_gate_is_both_answered_and_recorded() {
        HandOver withoutPermit = handOver(HANDED_OVER, withPermit(Standing.SUSPENDED));
        given(packed(), withoutPermit)
                .expectEvents(packed().state().decide(withoutPermit).events().toArray())
                .expectResultMessagePayloadMatching(matching(refusal("PHARMACY_NOT_LICENSED_IN_PATIENT_STATE")));
    }

    @Test
    void every_event_is_tagged_with_the_patient_and_the_patients_state() {
        Map<String, String> tags = Map.of("patient", PATIENT.value(), "state", "FL");
        given(nothing(), create(PHARMACY, dispensedBy(PHARMACY))).expectEventsMatching(tagged(tags));
        given(handedOver(), scan).expectEventsMatching(tagged(tags));
    }
}
