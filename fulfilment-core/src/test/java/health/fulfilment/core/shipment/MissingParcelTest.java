package health.fulfilment.core.shipment;

import static health.fulfilment.core.shipment.Parcels.CARRIER;
import static health.fulfilment.core.shipment.Parcels.CREATED;
import static health.fulfilment.core.shipment.Parcels.HANDED_OVER;
import static health.fulfilment.core.shipment.Parcels.PATIENT;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.PHOENIX;
import static health.fulfilment.core.shipment.Parcels.RELIED;
import static health.fulfilment.core.shipment.Parcels.SHIPMENT;
import static health.fulfilment.core.shipment.Parcels.carrier;
import static health.fulfilment.core.shipment.Parcels.compliance;
import static health.fulfilment.core.shipment.Parcels.created;
import static health.fulfilment.core.shipment.Parcels.deliver;
import static health.fulfilment.core.shipment.Parcels.discover;
import static health.fulfilment.core.shipment.Parcels.dispensedBy;
import static health.fulfilment.core.shipment.Parcels.dispute;
import static health.fulfilment.core.shipment.Parcels.file;
import static health.fulfilment.core.shipment.Parcels.handOver;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.notifyDea;
import static health.fulfilment.core.shipment.Parcels.pack;
import static health.fulfilment.core.shipment.Parcels.packed;
import static health.fulfilment.core.shipment.Parcels.pharmacy;
import static health.fulfilment.core.shipment.Parcels.receive;
import static health.fulfilment.core.shipment.Parcels.scan;
import static health.fulfilment.core.shipment.Parcels.system;
import static health.fulfilment.core.shipment.Parcels.trace;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.InquiryCommand.CloseLoss;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.DisputeDelivery;
import health.fulfilment.core.shipment.InquiryCommand.FileForm106;
import health.fulfilment.core.shipment.InquiryCommand.LossFacts;
import health.fulfilment.core.shipment.InquiryCommand.MarkForm106Overdue;
import health.fulfilment.core.shipment.InquiryCommand.MarkNoticeOverdue;
import health.fulfilment.core.shipment.InquiryCommand.NotifyDea;
import health.fulfilment.core.shipment.InquiryCommand.RecoverShipment;
import health.fulfilment.core.shipment.InquiryCommand.UpholdDelivery;
import health.fulfilment.core.shipment.InquiryEvent.Complaint;
import health.fulfilment.core.shipment.InquiryEvent.Finder;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentDeaNoticeOverdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentForm106Overdue;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentLossDiscovered;
import health.fulfilment.core.shipment.InquiryEvent.ShipmentTraceOpened;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.ShipmentHandedOver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parcel that does not come: traced on the sixth day, lost by the tenth, and reported. */
class MissingParcelTest {

    /** Approved on 2 November in Miami: the sixth day is the 8th, the tenth the 12th. */
    private static final Instant SIXTH_DAY = Instant.parse("2026-11-08T05:00:00Z");

    private static final Instant TENTH_DAY = Instant.parse("2026-11-12T05:00:00Z");

    /** A Friday afternoon in Phoenix. */
    private static final Instant DISCOVERED = Instant.parse("2026-11-13T22:00:00Z");

    private static Story<Shipment, ShipmentCommand, ShipmentEvent> lost() {
        return handedOver().after(trace(compliance(SIXTH_DAY))).after(discover(compliance(DISCOVERED)));
    }

    private static Story<Shipment, ShipmentCommand, ShipmentEvent> delivered() {
        return handedOver().after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"));
    }

    private static Status status(Story<Shipment, ShipmentCommand, ShipmentEvent> story) {
        return story.state().known().status();
    }

    @Test
    void the_hand_over_says_when_it_will_be_traced_and_when_presumed_lost() {
        assertThat(packed().after(handOver(HANDED_OVER, dispensedBy(PHARMACY)))
                        .past()
                        .getLast())
                .isInstanceOfSatisfying(ShipmentHandedOver.class, event -> {
                    assertThat(event.traceFrom()).isEqualTo(SIXTH_DAY);
                    assertThat(event.presumedLostFrom()).isEqualTo(TENTH_DAY);
                });
    }

    @Test
    void what_leaves_after_the_promised_days_as_a_refill_does_is_missed_counted_from_its_hand_over() {
        Instant left = Instant.parse("2026-11-16T15:00:00Z");
        HandOver handOver = new HandOver(
                SHIPMENT,
                pharmacy(PHARMACY, left),
                PHARMACY,
                "DX-1001",
                left,
                new Evidence<>(dispensedBy(PHARMACY), RELIED));
        var refill = packed().after(handOver);
        assertThat(refill.past().getLast()).isInstanceOfSatisfying(ShipmentHandedOver.class, event -> {
            assertThat(event.traceFrom()).isEqualTo("2026-11-22T05:00:00Z");
            assertThat(event.presumedLostFrom()).isEqualTo("2026-11-26T05:00:00Z");
        });
        refill.when(trace(system(left.plusSeconds(60)))).thenRefused(Kind.STAGE, "NOT_DUE");
        refill.when(discover(system(left.plusSeconds(60)))).thenRefused(Kind.STAGE, "NOT_DUE");
        refill.after(trace(system(Instant.parse("2026-11-22T05:00:00Z"))))
                .after(discover(system(Instant.parse("2026-11-26T05:00:00Z"))));
    }

    @Test
    void the_system_has_it_traced_on_the_sixth_day_and_not_before() {
        handedOver().when(trace(system(SIXTH_DAY.minusMillis(1)))).thenRefused(Kind.STAGE, "NOT_DUE");
        var traced = handedOver()
                .when(trace(system(SIXTH_DAY)))
                .thenRecorded(new ShipmentTraceOpened(SHIPMENT, SIXTH_DAY, TENTH_DAY));
        assertThat(status(traced)).isEqualTo(Status.TRACE);
        traced.when(trace(system(SIXTH_DAY))).thenRefused(Kind.STAGE, "ALREADY_TRACED");
        traced.when(trace(compliance(TENTH_DAY))).thenRefused(Kind.STAGE, "ALREADY_TRACED");
    }

    @Test
    void compliance_may_have_it_traced_sooner() {
        handedOver().after(trace(compliance(HANDED_OVER.plusSeconds(60))));
    }

    @Test
    void what_is_not_with_the_carrier_is_not_traced() {
        packed().when(trace(system(SIXTH_DAY))).thenRefused(Kind.STAGE, "NOT_HANDED_OVER");
        delivered().when(trace(system(SIXTH_DAY))).thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
        handedOver()
                .after(receive(SIXTH_DAY))
                .when(trace(system(SIXTH_DAY)))
                .thenRefused(Kind.STAGE, "ALREADY_RETURNED");
        lost().when(trace(system(TENTH_DAY))).thenRefused(Kind.STAGE, "LOSS_ALREADY_DISCOVERED");
    }

    @Test
    void the_system_presumes_it_lost_on_the_tenth_day_or_when_the_carrier_says_so() {
        handedOver().when(discover(system(TENTH_DAY.minusMillis(1)))).thenRefused(Kind.STAGE, "NOT_DUE");
        assertThat(status(handedOver().after(discover(system(TENTH_DAY))))).isEqualTo(Status.LOSS_DISCOVERED);
        var missed = handedOver().after(scan("s-1", ScanKind.LOST, "2026-11-05T09:00:00Z"));
        assertThat(status(missed)).isEqualTo(Status.EXCEPTION);
        missed.after(discover(system(Instant.parse("2026-11-06T12:00:00Z"))));
        missed.after(discover(system(TENTH_DAY)))
                .when(discover(system(TENTH_DAY)))
                .thenRefused(Kind.STAGE, "LOSS_ALREADY_DISCOVERED");
    }

    @Test
    void what_arrived_came_back_or_never_left_is_not_presumed_lost() {
        delivered().when(discover(system(TENTH_DAY))).thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
        delivered()
                .after(dispute(TENTH_DAY))
                .when(discover(system(TENTH_DAY)))
                .thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
        handedOver()
                .after(receive(SIXTH_DAY))
                .when(discover(system(TENTH_DAY)))
                .thenRefused(Kind.STAGE, "ALREADY_RETURNED");
        packed().when(discover(system(TENTH_DAY))).thenRefused(Kind.STAGE, "NOT_HANDED_OVER");
    }

    @Test
    void compliance_may_know_of_a_theft_before_it_left_and_then_it_does_not_leave() {
        var stolen = created().after(discover(compliance(DISCOVERED)));
        stolen.when(pack(dispensedBy(PHARMACY))).thenRefused(Kind.STAGE, "LOSS_ALREADY_DISCOVERED");
    }

    @Test
    void a_discovery_on_friday_is_to_be_notified_on_monday_and_filed_in_45_calendar_days() {
        assertThat(lost().past().getLast())
                .isEqualTo(new ShipmentLossDiscovered(
                        SHIPMENT,
                        DISCOVERED,
                        DISCOVERED,
                        LocalDate.parse("2026-11-13"),
                        LossType.IN_TRANSIT,
                        true,
                        null,
                        LocalDate.parse("2026-11-16"),
                        Instant.parse("2026-11-17T07:00:00Z"),
                        LocalDate.parse("2026-12-28"),
                        Instant.parse("2026-12-29T07:00:00Z"),
                        "us-federal-holidays-2021-06-17",
                        RELIED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T18:00:00Z, 2026-11-12", // Veterans Day lies between
        "2026-11-14T18:00:00Z, 2026-11-16", // a Saturday
        "2026-11-17T06:59:59Z, 2026-11-17", // the evening of the 16th in Phoenix
        "2026-12-24T18:00:00Z, 2026-12-28", // Christmas on a Friday
    })
    void a_business_day_is_counted_where_the_pharmacy_is(String discoveredAt, String noticeDueOn) {
        var lost = handedOver().after(discover(compliance(Instant.parse(discoveredAt))));
        assertThat(lost.state().known().inquiry().known().notice())
                .extracting(Loss.Duty::dueOn)
                .isEqualTo(LocalDate.parse(noticeDueOn));
    }

    @Test
    void a_loss_is_discovered_when_somebody_knew_not_when_it_was_written_down() {
        var told = handedOver().after(told(DISCOVERED, DISCOVERED.plusSeconds(86_400)));
        assertThat(told.state().known().inquiry().known().discoveredAt()).isEqualTo(DISCOVERED);
        handedOver().when(told(DISCOVERED.plusMillis(1), DISCOVERED)).thenRefused(Kind.MISMATCH, "DISCOVERY_IN_FUTURE");
        handedOver()
                .when(told(CREATED.minusSeconds(1), DISCOVERED))
                .thenRefused(Kind.MISMATCH, "DISCOVERY_BEFORE_CREATION");
    }

    @Test
    void an_insignificant_loss_is_decided_with_its_reason_and_owes_nothing() {
        Sealed reason = new Sealed(PATIENT.value(), "k1", "reason");
        var small = handedOver()
                .after(new DiscoverLoss(
                        SHIPMENT,
                        compliance(DISCOVERED),
                        DISCOVERED,
                        LossType.DAMAGED,
                        false,
                        reason,
                        new Evidence<>(new LossFacts(PHOENIX), RELIED)));
        assertThat(small.past().getLast()).isInstanceOfSatisfying(ShipmentLossDiscovered.class, event -> {
            assertThat(event.reason()).isEqualTo(reason);
            assertThat(event.noticeDueOn()).isNull();
            assertThat(event.form106DueOn()).isNull();
            assertThat(event.calendar()).isNull();
        });
        Instant muchLater = DISCOVERED.plusSeconds(90 * 86_400);
        small.when(new MarkNoticeOverdue(SHIPMENT, system(muchLater))).thenRefused(Kind.STAGE, "NOT_SIGNIFICANT");
        small.when(new MarkForm106Overdue(SHIPMENT, system(muchLater))).thenRefused(Kind.STAGE, "NOT_SIGNIFICANT");
        assertThat(status(small.after(close(muchLater)))).isEqualTo(Status.LOSS_CLOSED);
    }

    @Test
    void the_reports_follow_each_other_and_then_it_is_closed() {
        var lost = lost();
        lost.when(file(DISCOVERED)).thenRefused(Kind.STAGE, "DEA_NOT_NOTIFIED");
        lost.when(close(DISCOVERED)).thenRefused(Kind.STAGE, "FORM106_NOT_FILED");
        var notified = lost.after(notifyDea(DISCOVERED));
        assertThat(status(notified)).isEqualTo(Status.DEA_NOTIFIED);
        notified.when(notifyDea(DISCOVERED)).thenRefused(Kind.STAGE, "ALREADY_NOTIFIED");
        notified.when(close(DISCOVERED)).thenRefused(Kind.STAGE, "FORM106_NOT_FILED");
        var filed = notified.after(file(DISCOVERED));
        assertThat(status(filed)).isEqualTo(Status.FORM106_FILED);
        filed.when(file(DISCOVERED)).thenRefused(Kind.STAGE, "ALREADY_FILED");
        var closed = filed.after(close(DISCOVERED));
        assertThat(status(closed)).isEqualTo(Status.LOSS_CLOSED);
        closed.when(close(DISCOVERED)).thenRefused(Kind.STAGE, "ALREADY_CLOSED");
    }

    @Test
    void reports_are_dated_between_the_discovery_and_now() {
        Instant before = DISCOVERED.minusSeconds(1);
        Instant ahead = DISCOVERED.plusSeconds(1);
        lost().when(new NotifyDea(SHIPMENT, compliance(DISCOVERED), before, "Miami", null))
                .thenRefused(Kind.MISMATCH, "REPORT_BEFORE_DISCOVERY");
        lost().when(new NotifyDea(SHIPMENT, compliance(DISCOVERED), ahead, "Miami", null))
                .thenRefused(Kind.MISMATCH, "REPORT_IN_FUTURE");
        lost().after(notifyDea(DISCOVERED))
                .when(new FileForm106(SHIPMENT, compliance(DISCOVERED), ahead, "R-1"))
                .thenRefused(Kind.MISMATCH, "REPORT_IN_FUTURE");
    }

    @Test
    void a_notice_that_was_not_given_is_overdue_once_its_day_has_ended_at_the_pharmacy() {
        Instant due = Instant.parse("2026-11-17T07:00:00Z");
        lost().when(new MarkNoticeOverdue(SHIPMENT, system(due.minusMillis(1)))).thenRefused(Kind.STAGE, "NOT_DUE");
        var late = lost().when(new MarkNoticeOverdue(SHIPMENT, system(due)))
                .thenRecorded(new ShipmentDeaNoticeOverdue(SHIPMENT, due, LocalDate.parse("2026-11-16")));
        late.when(new MarkNoticeOverdue(SHIPMENT, system(due))).thenRefused(Kind.STAGE, "ALREADY_OVERDUE");
        late.after(notifyDea(due))
                .when(new MarkNoticeOverdue(SHIPMENT, system(due)))
                .thenRefused(Kind.STAGE, "ALREADY_NOTIFIED");
    }

    @Test
    void a_form_that_was_not_filed_is_overdue_after_45_days() {
        Instant due = Instant.parse("2026-12-29T07:00:00Z");
        lost().when(new MarkForm106Overdue(SHIPMENT, system(due.minusMillis(1))))
                .thenRefused(Kind.STAGE, "NOT_DUE");
        lost().when(new MarkForm106Overdue(SHIPMENT, system(due)))
                .thenRecorded(new ShipmentForm106Overdue(SHIPMENT, due, LocalDate.parse("2026-12-28")))
                .when(new MarkForm106Overdue(SHIPMENT, system(due)))
                .thenRefused(Kind.STAGE, "ALREADY_OVERDUE");
        lost().after(notifyDea(DISCOVERED))
                .after(file(DISCOVERED))
                .when(new MarkForm106Overdue(SHIPMENT, system(due)))
                .thenRefused(Kind.STAGE, "ALREADY_FILED");
    }

    @Test
    void what_is_found_later_is_recovered_and_the_reports_are_still_owed() {
        var found = lost().after(new RecoverShipment(SHIPMENT, compliance(DISCOVERED), DISCOVERED, Finder.CARRIER));
        assertThat(status(found)).isEqualTo(Status.RECOVERED);
        found.when(new RecoverShipment(SHIPMENT, compliance(DISCOVERED), DISCOVERED, Finder.CARRIER))
                .thenRefused(Kind.STAGE, "ALREADY_RECOVERED");
        found.when(close(DISCOVERED)).thenRefused(Kind.STAGE, "FORM106_NOT_FILED");
        found.after(notifyDea(DISCOVERED)).after(file(DISCOVERED)).after(close(DISCOVERED));
        assertThat(status(found.after(receive(DISCOVERED)))).isEqualTo(Status.RETURNED);
    }

    @Test
    void a_carrier_that_delivers_after_all_is_heard_and_the_loss_stands() {
        var after =
                lost().after(new ConfirmDelivery(SHIPMENT, carrier(CARRIER, DISCOVERED), CARRIER, DISCOVERED, null));
        assertThat(status(after)).isEqualTo(Status.LOSS_DISCOVERED);
        assertThat(after.state().delivered()).isTrue();
    }

    @Test
    void without_a_loss_there_is_nothing_to_report() {
        for (ShipmentCommand command : List.of(
                notifyDea(DISCOVERED),
                file(DISCOVERED),
                close(DISCOVERED),
                new RecoverShipment(SHIPMENT, compliance(DISCOVERED), DISCOVERED, Finder.POLICE),
                new MarkNoticeOverdue(SHIPMENT, system(DISCOVERED)),
                new MarkForm106Overdue(SHIPMENT, system(DISCOVERED)))) {
            handedOver().when(command).thenRefused(Kind.STAGE, "LOSS_NOT_DISCOVERED");
        }
    }

    @Test
    void a_patient_may_contradict_the_carrier_and_the_carriers_proof_may_hold() {
        handedOver().when(dispute(DISCOVERED)).thenRefused(Kind.STAGE, "NOT_DELIVERED");
        var disputed = delivered().after(dispute(DISCOVERED));
        assertThat(status(disputed)).isEqualTo(Status.DISPUTED);
        disputed.when(dispute(DISCOVERED)).thenRefused(Kind.STAGE, "ALREADY_DISPUTED");
        var upheld = disputed.after(new UpholdDelivery(SHIPMENT, compliance(DISCOVERED), null));
        assertThat(status(upheld)).isEqualTo(Status.DELIVERED);
        upheld.when(new UpholdDelivery(SHIPMENT, compliance(DISCOVERED), null)).thenRefused(Kind.STAGE, "NOT_DISPUTED");
        upheld.when(discover(compliance(DISCOVERED))).thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
        assertThat(status(upheld.after(dispute(DISCOVERED)))).isEqualTo(Status.DISPUTED);
    }

    @Test
    void a_disputed_delivery_may_turn_out_a_loss() {
        assertThat(status(delivered().after(dispute(DISCOVERED)).after(discover(compliance(DISCOVERED)))))
                .isEqualTo(Status.LOSS_DISCOVERED);
        delivered().when(discover(compliance(DISCOVERED))).thenRefused(Kind.STAGE, "ALREADY_DELIVERED");
    }

    @Test
    void only_compliance_weighs_the_patients_word_against_the_carriers() {
        delivered()
                .when(new DisputeDelivery(
                        SHIPMENT, pharmacy(PHARMACY, DISCOVERED), DISCOVERED, Complaint.TAMPERED, null))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        delivered()
                .after(dispute(DISCOVERED))
                .when(new UpholdDelivery(SHIPMENT, carrier(CARRIER, DISCOVERED), null))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        delivered()
                .when(new DisputeDelivery(
                        SHIPMENT, compliance(DISCOVERED), DISCOVERED.plusMillis(1), Complaint.SHORTAGE, null))
                .thenRefused(Kind.MISMATCH, "REPORT_IN_FUTURE");
    }

    private static CloseLoss close(Instant at) {
        return new CloseLoss(SHIPMENT, compliance(at), null);
    }

    private static DiscoverLoss told(Instant discoveredAt, Instant at) {
        return new DiscoverLoss(
                SHIPMENT,
                compliance(at),
                discoveredAt,
                LossType.THEFT_CARRIER,
                true,
                null,
                new Evidence<>(new LossFacts(PHOENIX), RELIED));
    }
}
