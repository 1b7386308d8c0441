package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.NounFixture.expectRecorded;
import static health.fulfilment.core.axon.NounFixture.expectRefused;
import static health.fulfilment.core.axon.NounFixture.given;
import static health.fulfilment.core.axon.NounFixture.tagged;
import static health.fulfilment.core.monitoring.Filings.FIRST;
import static health.fulfilment.core.monitoring.Filings.FLORIDA;
import static health.fulfilment.core.monitoring.Filings.LATER;
import static health.fulfilment.core.monitoring.Filings.NEW_YORK;
import static health.fulfilment.core.monitoring.Filings.SECOND;
import static health.fulfilment.core.monitoring.Filings.SHOP;
import static health.fulfilment.core.monitoring.Filings.accept;
import static health.fulfilment.core.monitoring.Filings.accepted;
import static health.fulfilment.core.monitoring.Filings.correct;
import static health.fulfilment.core.monitoring.Filings.due;
import static health.fulfilment.core.monitoring.Filings.dueInNewYork;
import static health.fulfilment.core.monitoring.Filings.markOverdue;
import static health.fulfilment.core.monitoring.Filings.nothing;
import static health.fulfilment.core.monitoring.Filings.redate;
import static health.fulfilment.core.monitoring.Filings.reject;
import static health.fulfilment.core.monitoring.Filings.rejected;
import static health.fulfilment.core.monitoring.Filings.send;
import static health.fulfilment.core.monitoring.Filings.sent;
import static health.fulfilment.core.monitoring.Filings.takeBack;
import static health.fulfilment.core.shipment.Parcels.FL;
import static health.fulfilment.core.shipment.Parcels.PATIENT;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;

import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.shared.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report through Axon. */
class MonitoringReportAggregateTest {

    @Test
    void a_report_goes_from_due_to_accepted_by_way_of_a_correction() {
        expectRecorded(nothing(), due(FL, PHARMACY, null));
        expectRecorded(dueInNewYork(), redate(NEW_YORK));
        expectRecorded(due(), markOverdue(LATER));
        expectRecorded(due(), send(SHOP, FIRST));
        expectRecorded(sent(), accept(SHOP));
        expectRecorded(sent(), reject(SHOP));
        expectRecorded(rejected(), correct(SHOP, SECOND));
        expectRecorded(accepted(), takeBack(SHOP, VoidReason.RETURNED));
    }

    @Test
    void what_has_no_place_is_answered_and_leaves_no_event() {
        expectRefused(nothing(), accept(SHOP), "NOT_FOUND");
        expectRefused(due(), accept(SHOP), "REPORT_NOT_SENT");
        given(sent(), send(SHOP, FIRST))
                .expectNoEvents()
                .expectResultMessagePayload(new Answer(FLORIDA.value(), 1, null));
    }

    @Test
    void every_event_is_tagged_with_the_patient_and_the_patients_state() {
        Map<String, String> tags = Map.of("patient", PATIENT.value(), "state", "FL");
        given(nothing(), due(FL, PHARMACY, null)).expectEventsMatching(tagged(tags));
        given(due(), send(SHOP, FIRST)).expectEventsMatching(tagged(tags));
    }
}
