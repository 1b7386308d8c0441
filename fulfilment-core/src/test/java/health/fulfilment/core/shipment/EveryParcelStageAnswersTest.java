package health.fulfilment.core.shipment;

import static health.fulfilment.core.shipment.Parcels.ANOTHER_PHARMACY;
import static health.fulfilment.core.shipment.Parcels.CARRIER;
import static health.fulfilment.core.shipment.Parcels.HANDED_OVER;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.PROMISED;
import static health.fulfilment.core.shipment.Parcels.SEAL;
import static health.fulfilment.core.shipment.Parcels.SHIPMENT;
import static health.fulfilment.core.shipment.Parcels.SIX;
import static health.fulfilment.core.shipment.Parcels.callBack;
import static health.fulfilment.core.shipment.Parcels.compliance;
import static health.fulfilment.core.shipment.Parcels.create;
import static health.fulfilment.core.shipment.Parcels.created;
import static health.fulfilment.core.shipment.Parcels.deliver;
import static health.fulfilment.core.shipment.Parcels.destroy;
import static health.fulfilment.core.shipment.Parcels.discover;
import static health.fulfilment.core.shipment.Parcels.dispensedBy;
import static health.fulfilment.core.shipment.Parcels.dispose;
import static health.fulfilment.core.shipment.Parcels.dispute;
import static health.fulfilment.core.shipment.Parcels.exception;
import static health.fulfilment.core.shipment.Parcels.file;
import static health.fulfilment.core.shipment.Parcels.handOver;
import static health.fulfilment.core.shipment.Parcels.handedOver;
import static health.fulfilment.core.shipment.Parcels.nothing;
import static health.fulfilment.core.shipment.Parcels.notifyDea;
import static health.fulfilment.core.shipment.Parcels.pack;
import static health.fulfilment.core.shipment.Parcels.packed;
import static health.fulfilment.core.shipment.Parcels.quarantine;
import static health.fulfilment.core.shipment.Parcels.receive;
import static health.fulfilment.core.shipment.Parcels.scan;
import static health.fulfilment.core.shipment.Parcels.system;
import static health.fulfilment.core.shipment.Parcels.trace;
import static health.fulfilment.core.shipment.Parcels.voidIt;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shipment.InquiryCommand.CloseLoss;
import health.fulfilment.core.shipment.InquiryCommand.DisputeDelivery;
import health.fulfilment.core.shipment.InquiryCommand.FileForm106;
import health.fulfilment.core.shipment.InquiryCommand.MarkForm106Overdue;
import health.fulfilment.core.shipment.InquiryCommand.MarkNoticeOverdue;
import health.fulfilment.core.shipment.InquiryCommand.NotifyDea;
import health.fulfilment.core.shipment.InquiryCommand.RecoverShipment;
import health.fulfilment.core.shipment.InquiryCommand.UpholdDelivery;
import health.fulfilment.core.shipment.InquiryEvent.Complaint;
import health.fulfilment.core.shipment.InquiryEvent.Finder;
import health.fulfilment.core.shipment.Parcel.Status;
import health.fulfilment.core.shipment.ReturnCommand.ReceiveReturn;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.MarkShipmentOverdue;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.ExceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every request at every stage of a parcel gets an event or a refusal that says why. */
class EveryParcelStageAnswersTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "shipment", "every-stage-answers.txt");

    /** When everything that can fall due has. */
    private static final Instant LATE = Instant.parse("2027-02-01T12:00:00Z");

    private static final Instant DISCOVERED = Instant.parse("2026-11-13T22:00:00Z");

    private static final Map<String, Story<Shipment, ShipmentCommand, ShipmentEvent>> STAGES = stages();

    private static Map<String, Story<Shipment, ShipmentCommand, ShipmentEvent>> stages() {
        Map<String, Story<Shipment, ShipmentCommand, ShipmentEvent>> stages = new LinkedHashMap<>();
        var delivered = handedOver().after(deliver("2026-11-06T11:00:00Z", "2026-11-06T11:05:00Z"));
        var returned = handedOver().after(receive(LATE));
        var quarantined = returned.after(quarantine(LATE, SEAL, SIX));
        var lost = handedOver().after(discover(compliance(DISCOVERED)));
        var notified = lost.after(notifyDea(LATE));
        var filed = notified.after(file(LATE));
        stages.put("absent", nothing());
        stages.put("created", created());
        stages.put("packed", packed());
        stages.put("voided", packed().after(voidIt()));
        stages.put("handed-over", handedOver());
        stages.put("in-transit", handedOver().after(scan("a-1", ScanKind.IN_TRANSIT, "2026-11-05T09:00:00Z")));
        stages.put(
                "out-for-delivery", handedOver().after(scan("a-1", ScanKind.OUT_FOR_DELIVERY, "2026-11-05T09:00:00Z")));
        stages.put("exception", handedOver().after(exception("a-1", ExceptionReason.REFUSED, "2026-11-05T09:00:00Z")));
        stages.put("delivered", delivered);
        stages.put("disputed", delivered.after(dispute(LATE)));
        stages.put("returning", handedOver().after(scan("a-1", ScanKind.RETURNING, "2026-11-05T09:00:00Z")));
        stages.put("returned", returned);
        stages.put("quarantined", quarantined);
        stages.put("destroyed", quarantined.after(destroy(LATE, "ann", "bob")));
        stages.put("disposed", quarantined.after(dispose(LATE, "RD1000013")));
        stages.put("trace", handedOver().after(trace(compliance(LATE))));
        stages.put("loss-discovered", lost);
        stages.put("dea-notified", notified);
        stages.put("form106-filed", filed);
        stages.put("loss-closed", filed.after(new CloseLoss(SHIPMENT, compliance(LATE), null)));
        stages.put("recovered", lost.after(new RecoverShipment(SHIPMENT, compliance(LATE), LATE, Finder.CARRIER)));
        return stages;
    }

    private static Map<String, ShipmentCommand> requests() {
        Map<String, ShipmentCommand> all = new LinkedHashMap<>();
        all.put("create", create(PHARMACY, dispensedBy(PHARMACY)));
        all.put("pack", pack(dispensedBy(PHARMACY)));
        all.put("void", voidIt());
        all.put("hand-over", handOver(HANDED_OVER, dispensedBy(PHARMACY)));
        all.put("scan", scan("s-1", ScanKind.IN_TRANSIT, "2026-11-05T09:00:00Z"));
        all.put("deliver", deliver("2026-11-06T11:30:00Z", "2026-11-06T12:00:00Z"));
        all.put("mark-overdue", new MarkShipmentOverdue(SHIPMENT, system(LATE), PROMISED.latest()));
        all.put("call-back", callBack(LATE));
        all.put("receive", receive(LATE));
        all.put("quarantine", quarantine(LATE, SEAL, SIX));
        all.put("destroy", destroy(LATE, "ann", "bob"));
        all.put("dispose", dispose(LATE, "RD1000013"));
        all.put("trace", trace(system(LATE)));
        all.put("dispute", dispute(LATE));
        all.put("uphold", new UpholdDelivery(SHIPMENT, compliance(LATE), null));
        all.put("presume-lost", discover(system(LATE)));
        all.put("discover-loss", discover(compliance(LATE)));
        all.put("notify-dea", notifyDea(LATE));
        all.put("mark-notice", new MarkNoticeOverdue(SHIPMENT, system(LATE)));
        all.put("file-form106", file(LATE));
        all.put("mark-form106", new MarkForm106Overdue(SHIPMENT, system(LATE)));
        all.put("close-loss", new CloseLoss(SHIPMENT, compliance(LATE), null));
        all.put("recover", new RecoverShipment(SHIPMENT, compliance(LATE), LATE, Finder.CARRIER));
        return all;
    }

    @Test
    void each_stage_answers_each_request_with_the_fact_that_follows_or_a_code_that_says_where_it_stands()
            throws IOException {
        if (Boolean.getBoolean("fulfilment.write-docs")) {
            Files.writeString(TABLE, answers());
        }
        assertThat(answers())
                .as("the published answers; -Dfulfilment.write-docs=true writes them anew")
                .isEqualTo(Files.readString(TABLE));
    }

    @Test
    void every_status_is_a_stage_of_the_table_and_is_what_it_is_called() {
        assertThat(STAGES.keySet().stream().skip(1))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Status.values())
                        .map(EveryParcelStageAnswersTest::word)
                        .toList());
        STAGES.forEach((name, story) -> {
            Parcel parcel = story.state().parcel();
            assertThat(parcel == null ? "absent" : word(parcel.status())).isEqualTo(name);
        });
    }

    @Test
    void every_kind_of_request_is_in_the_table() {
        assertThat(requests().values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(leavesOf(ShipmentCommand.class));
    }

    @Test
    void every_refusal_has_a_code_of_its_own_kind_and_a_sentence() {
        STAGES.values()
                .forEach(story -> requests().values().forEach(request -> {
                    Refusal refusal = story.state().decide(request).refusal();
                    if (refusal != null) {
                        assertThat(refusal.code()).matches("[A-Z][A-Z0-9_]+");
                        assertThat(refusal.sentence()).matches("[A-Z].{10,}\\.");
                    }
                }));
    }

    @Test
    void the_same_request_twice_in_a_row_is_never_recorded_twice() {
        STAGES.forEach((stage, story) -> requests().forEach((name, request) -> {
            var once = story.when(request);
            if (!once.last().events().isEmpty()) {
                assertThat(once.state().decide(request).events())
                        .as(name + " twice at " + stage)
                        .isEmpty();
            }
        }));
    }

    @Test
    void to_another_pharmacy_another_carrier_and_whoever_has_no_part_in_it_it_does_not_exist_at_any_stage() {
        for (Actor stranger : new Actor[] {
            new Actor("other", Role.PHARMACY, ANOTHER_PHARMACY.value(), null),
            new Actor("other", Role.CARRIER, "other-express", null),
            new Actor("dr", Role.PRESCRIBER, PHARMACY.value(), null),
            new Actor("auditor", Role.AUDITOR, null, null),
            new Actor("operator", Role.OPERATOR, null, null)
        }) {
            STAGES.forEach((stage, story) -> by(stranger)
                    .forEach((name, request) -> assertThat(
                                    story.state().decide(request).events())
                            .as(name + " at " + stage + " by " + stranger)
                            .isEmpty()));
            var delivered = STAGES.get("delivered").state();
            by(stranger)
                    .values()
                    .forEach(request -> assertThat(Objects.requireNonNull(
                                            delivered.decide(request).refusal())
                                    .code())
                            .isEqualTo("NOT_FOUND"));
        }
    }

    private static Map<String, ShipmentCommand> by(Actor actor) {
        Context context = Context.of(actor, LATE);
        Map<String, ShipmentCommand> all = new LinkedHashMap<>();
        all.put("void", new VoidShipment(SHIPMENT, context, VoidReason.FILL_REVERSED));
        all.put("scan", new RecordScan(SHIPMENT, context, CARRIER, "s-1", ScanKind.LOST, LATE, null, null));
        all.put("deliver", new ConfirmDelivery(SHIPMENT, context, CARRIER, LATE, null));
        all.put("call-back", new RequestInterception(SHIPMENT, context, InterceptionReason.ADDRESS));
        all.put("receive", new ReceiveReturn(SHIPMENT, context, PHARMACY, LATE, ReturnReason.REFUSED));
        all.put("trace", trace(context));
        all.put("discover", discover(context));
        all.put("dispute", new DisputeDelivery(SHIPMENT, context, LATE, Complaint.SHORTAGE, null));
        all.put("uphold", new UpholdDelivery(SHIPMENT, context, null));
        all.put("notify", new NotifyDea(SHIPMENT, context, LATE, "Miami", null));
        all.put("file", new FileForm106(SHIPMENT, context, LATE, "R-1"));
        all.put("close", new CloseLoss(SHIPMENT, context, null));
        all.put("recover", new RecoverShipment(SHIPMENT, context, LATE, Finder.POLICE));
        all.put("mark-notice", new MarkNoticeOverdue(SHIPMENT, context));
        all.put("mark-form106", new MarkForm106Overdue(SHIPMENT, context));
        return all;
    }

    private static List<Class<?>> leavesOf(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .<Class<?>>flatMap(each -> each.isSealed() ? leavesOf(each).stream() : Stream.of(each))
                .toList();
    }

    private static String answers() {
        return STAGES.entrySet().stream()
                .map(stage -> stage.getKey() + "\n"
                        + requests().entrySet().stream()
                                .map(request -> "    %-14s%s\n"
                                        .formatted(
                                                request.getKey(),
                                                answer(stage.getValue().state().decide(request.getValue()))))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String answer(Decision<ShipmentEvent> decision) {
        Refusal refusal = decision.refusal();
        return refusal != null
                ? refusal.code()
                : decision.events().stream()
                        .map(e -> Event.nameOf(e.getClass()))
                        .collect(Collectors.joining("+"));
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
