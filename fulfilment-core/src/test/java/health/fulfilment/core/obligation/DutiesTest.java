package health.fulfilment.core.obligation;

import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.licensure.Licences;
import health.fulfilment.core.monitoring.Filings;
import health.fulfilment.core.monitoring.MonitoringReport;
import health.fulfilment.core.monitoring.ReportCommand;
import health.fulfilment.core.monitoring.ReportEvent;
import health.fulfilment.core.obligation.DutyNews.Ended;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.LossFacts;
import health.fulfilment.core.shipment.Parcels;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentCommand;
import health.fulfilment.core.shipment.ShipmentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutiesTest {

    private static List<DutyNews> after(OrderStory story) {
        return Duties.of(story.events().getLast());
    }

    @Test
    void an_order_at_a_pharmacy_is_to_be_answered_within_a_day() {
        assertThat(after(OrderStory.routed()))
                .anySatisfy(news -> assertThat(news).isInstanceOfSatisfying(Owed.class, owed -> {
                    assertThat(owed.kind()).isEqualTo(DutyKind.ORDER_ACCEPTANCE);
                    assertThat(owed.overdueFrom()).isEqualTo(MONDAY.plusSeconds(86_400));
                }));
        assertThat(after(OrderStory.accepted()))
                .containsExactly(new Met(DutyKind.ORDER_ACCEPTANCE, RX.value(), MONDAY, null));
        assertThat(after(OrderStory.outOfStock()))
                .containsExactly(new Met(DutyKind.ORDER_ACCEPTANCE, RX.value(), MONDAY, null));
        assertThat(after(OrderStory.withdrawn()))
                .containsExactly(new Overdue(DutyKind.ORDER_ACCEPTANCE, RX.value(), MONDAY.plusSeconds(25 * 3_600)));
    }

    @Test
    void the_promise_stands_from_approval_to_delivery_or_end() {
        assertThat(after(OrderStory.approved())).singleElement().isInstanceOfSatisfying(Owed.class, owed -> {
            assertThat(owed.kind()).isEqualTo(DutyKind.DELIVERY_PROMISE);
            assertThat(owed.dueOn()).isEqualTo("2026-11-07");
            assertThat(owed.overdueFrom()).isEqualTo(Instant.parse("2026-11-08T05:00:00Z"));
        });
        assertThat(after(OrderStory.delivered())).singleElement().isInstanceOf(Met.class);
        assertThat(after(OrderStory.cancelled())).contains(new Ended(DutyKind.DELIVERY_PROMISE, RX.value(), MONDAY));
        assertThat(after(OrderStory.stopped())).contains(new Ended(DutyKind.DELIVERY_PROMISE, RX.value(), MONDAY));
    }

    private static List<DutyNews> after(Story<MonitoringReport, ReportCommand, ReportEvent> story) {
        return Duties.of(story.past().getLast());
    }

    @Test
    void a_report_is_owed_until_it_is_sent_and_again_when_it_was_rejected() {
        assertThat(after(Filings.due())).singleElement().isInstanceOfSatisfying(Owed.class, owed -> {
            assertThat(owed.kind()).isEqualTo(DutyKind.PDMP_REPORT);
            assertThat(owed.subject()).isEqualTo(Filings.FLORIDA.value());
            assertThat(owed.prescription()).isEqualTo(Filings.FLORIDA.fill().prescription());
            assertThat(owed.overdueFrom()).isEqualTo("2026-11-05T07:00:00Z");
        });
        assertThat(after(Filings.sent()))
                .containsExactly(new Met(DutyKind.PDMP_REPORT, Filings.FLORIDA.value(), Filings.SENT, null));
        assertThat(after(Filings.accepted())).isEmpty();
        assertThat(after(Filings.rejected()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Owed.class, owed -> assertThat(owed.overdueFrom()).isEqualTo("2026-11-05T07:00:00Z"));
        assertThat(after(Filings.corrected()))
                .containsExactly(new Met(DutyKind.PDMP_REPORT, Filings.FLORIDA.value(), Filings.SENT_AGAIN, null));
        assertThat(after(Filings.overdue()))
                .containsExactly(new Overdue(DutyKind.PDMP_REPORT, Filings.FLORIDA.value(), Filings.LATER));
        assertThat(after(Filings.voided()))
                .containsExactly(new Ended(DutyKind.PDMP_REPORT, Filings.FLORIDA.value(), Filings.LATER));
    }

    @Test
    void in_new_york_nothing_is_owed_before_the_parcel_left() {
        assertThat(after(Filings.dueInNewYork())).isEmpty();
        assertThat(after(Filings.dueInNewYork().after(Filings.redate(Filings.NEW_YORK))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Owed.class,
                        owed -> assertThat(owed.overdueFrom())
                                .isEqualTo(Filings.LEFT.plusSeconds(72 * 3_600).plusMillis(1)));
    }

    @Test
    void the_reminder_of_a_report_is_what_says_overdue() {
        assertThat(Filings.due()
                        .state()
                        .decide((ReportCommand)
                                Duties.reminder(DutyKind.PDMP_REPORT, Filings.FLORIDA.value(), Filings.LATER))
                        .events())
                .hasSize(1);
    }

    /** Each reminder is what the parcel is asked when its time has come; what follows from it is owed next. */
    @Test
    void a_parcel_that_does_not_arrive_is_traced_then_lost_then_reported() {
        Shipment parcel = Parcels.handedOver().state();
        List<DutyKind> owed = new ArrayList<>();
        Owed next = firstOwed(Parcels.handedOver().past().getLast(), DutyKind.PARCEL_TRACE);
        for (DutyKind then : List.of(DutyKind.LOSS_DISCOVERY, DutyKind.DEA_LOSS_NOTICE)) {
            ShipmentCommand reminder =
                    (ShipmentCommand) Duties.reminder(next.kind(), next.subject(), next.overdueFrom());
            Decision<ShipmentEvent> decision = parcel.decide(
                    reminder instanceof DiscoverLoss loss
                            ? new DiscoverLoss(
                                    loss.shipment(),
                                    loss.context(),
                                    loss.discoveredAt(),
                                    loss.type(),
                                    loss.significant(),
                                    null,
                                    new Evidence<>(new LossFacts(Parcels.PHOENIX), List.of()))
                            : reminder);
            assertThat(decision.refusal()).isNull();
            owed.add(next.kind());
            for (ShipmentEvent event : decision.events()) {
                parcel = parcel.evolve(event);
                next = firstOwed(event, then);
            }
        }
        assertThat(owed).containsExactly(DutyKind.PARCEL_TRACE, DutyKind.LOSS_DISCOVERY);
        assertThat(next.kind()).isEqualTo(DutyKind.DEA_LOSS_NOTICE);
        assertThat(next.kind().basis()).isEqualTo("21 CFR 1301.76(b)");
    }

    private static Owed firstOwed(Event event, DutyKind kind) {
        return Duties.of(event).stream()
                .filter(Owed.class::isInstance)
                .map(Owed.class::cast)
                .filter(owed -> owed.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_reminder_of_what_is_not_there_is_answered_with_no(DutyKind kind) {
        String subject = switch (kind) {
            case DELIVERY_PROMISE, ORDER_ACCEPTANCE -> RX.value();
            case PDMP_REPORT -> Filings.FLORIDA.value();
            case PDMP_ZERO_REPORT -> "zero-7654329-FL-2026-11-06";
            case PARCEL_TRACE, LOSS_DISCOVERY, DEA_LOSS_NOTICE, DEA_FORM_106 -> Parcels.SHIPMENT.value();
            case SECURITY_INCIDENT_REPORT,
                    UNSIGNED_PRESCRIPTION_REPORT,
                    TOKEN_COMPROMISE_REPORT,
                    ADVERSE_AUDIT_TO_DEA,
                    ADVERSE_AUDIT_TO_REGISTRANTS,
                    NON_COMPLIANCE_NOTICE,
                    REFILL_PRINTOUT,
                    CENTRAL_RECORDS,
                    REFILL_SIGN_OFF,
                    BIENNIAL_INVENTORY,
                    DISCLOSURE_ACCOUNTING,
                    APPLICATION_RECERTIFICATION,
                    APPLICATION_RECERTIFICATION_AFTER_CHANGE -> "mat-3f0c9a52-6d1e-4b7a-9c35-8e2f41d7b604";
            case LICENCE_RENEWAL, LICENCE_CHANGE -> Licences.LICENCE + "@2026-12-31";
        };
        assertThat(Duties.reminder(kind, subject, MONDAY).context().actor().subject())
                .isEqualTo(Duties.REMINDER);
    }

    @Test
    void a_reminder_at_its_time_is_what_says_overdue() {
        Instant due = MONDAY.plusSeconds(86_400);
        assertThat(OrderStory.routed().state().decide((health.fulfilment.core.prescription.PrescriptionCommand)
                        Duties.reminder(DutyKind.ORDER_ACCEPTANCE, RX.value(), due)))
                .extracting(Decision::refusal)
                .isNull();
        assertThat(SampleOrder.withdraw(FLOW).context().at()).isAfter(due);
    }
}
