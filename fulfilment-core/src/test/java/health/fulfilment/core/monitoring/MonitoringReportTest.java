package health.fulfilment.core.monitoring;

import static health.fulfilment.core.monitoring.Filings.FAULTS;
import static health.fulfilment.core.monitoring.Filings.FIRST;
import static health.fulfilment.core.monitoring.Filings.FLORIDA;
import static health.fulfilment.core.monitoring.Filings.FLOW;
import static health.fulfilment.core.monitoring.Filings.LATER;
import static health.fulfilment.core.monitoring.Filings.LEFT;
import static health.fulfilment.core.monitoring.Filings.NEW_YORK;
import static health.fulfilment.core.monitoring.Filings.NY;
import static health.fulfilment.core.monitoring.Filings.RELIED;
import static health.fulfilment.core.monitoring.Filings.SECOND;
import static health.fulfilment.core.monitoring.Filings.SENT;
import static health.fulfilment.core.monitoring.Filings.SENT_AGAIN;
import static health.fulfilment.core.monitoring.Filings.SHOP;
import static health.fulfilment.core.monitoring.Filings.accept;
import static health.fulfilment.core.monitoring.Filings.accepted;
import static health.fulfilment.core.monitoring.Filings.amend;
import static health.fulfilment.core.monitoring.Filings.correct;
import static health.fulfilment.core.monitoring.Filings.corrected;
import static health.fulfilment.core.monitoring.Filings.due;
import static health.fulfilment.core.monitoring.Filings.dueInNewYork;
import static health.fulfilment.core.monitoring.Filings.keyChanged;
import static health.fulfilment.core.monitoring.Filings.leave;
import static health.fulfilment.core.monitoring.Filings.markOverdue;
import static health.fulfilment.core.monitoring.Filings.nothing;
import static health.fulfilment.core.monitoring.Filings.overdue;
import static health.fulfilment.core.monitoring.Filings.redate;
import static health.fulfilment.core.monitoring.Filings.reject;
import static health.fulfilment.core.monitoring.Filings.rejected;
import static health.fulfilment.core.monitoring.Filings.replaced;
import static health.fulfilment.core.monitoring.Filings.send;
import static health.fulfilment.core.monitoring.Filings.sent;
import static health.fulfilment.core.monitoring.Filings.takeBack;
import static health.fulfilment.core.monitoring.Filings.toCorrect;
import static health.fulfilment.core.monitoring.Filings.voidAccepted;
import static health.fulfilment.core.monitoring.Filings.voidSent;
import static health.fulfilment.core.monitoring.Filings.voided;
import static health.fulfilment.core.monitoring.Filings.voidedUnsent;
import static health.fulfilment.core.shipment.Parcels.ANOTHER_PHARMACY;
import static health.fulfilment.core.shipment.Parcels.FILL;
import static health.fulfilment.core.shipment.Parcels.FL;
import static health.fulfilment.core.shipment.Parcels.PATIENT;
import static health.fulfilment.core.shipment.Parcels.PHARMACY;
import static health.fulfilment.core.shipment.Parcels.RULEBOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.monitoring.Report.Owed;
import health.fulfilment.core.monitoring.Report.Stage;
import health.fulfilment.core.monitoring.ReportCommand.AmendReport;
import health.fulfilment.core.monitoring.ReportCommand.DueReport;
import health.fulfilment.core.monitoring.ReportCommand.LeaveReport;
import health.fulfilment.core.monitoring.ReportCommand.RecordRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportDue;
import health.fulfilment.core.monitoring.ReportEvent.ReportLeftStanding;
import health.fulfilment.core.monitoring.ReportEvent.ReportOverdue;
import health.fulfilment.core.monitoring.ReportEvent.ReportRedated;
import health.fulfilment.core.monitoring.ReportEvent.ReportRejected;
import health.fulfilment.core.monitoring.ReportEvent.ReportSent;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidAccepted;
import health.fulfilment.core.monitoring.ReportEvent.ReportVoidSent;
import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.ReportId;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report of one fill to one state, from the dispensing to the program's yes. */
class MonitoringReportTest {

    private static final Path TABLE = Path.of("src/test/resources/monitoring/every-stage-answers.txt");
    private static final Map<String, Story<MonitoringReport, ReportCommand, ReportEvent>> STAGES =
            new LinkedHashMap<>();

    static {
        STAGES.put("absent", nothing());
        STAGES.put("due", due());
        STAGES.put("overdue", overdue());
        STAGES.put("sent", sent());
        STAGES.put("accepted", accepted());
        STAGES.put("rejected", rejected());
        STAGES.put("corrected", corrected());
        STAGES.put("to-correct", toCorrect());
        STAGES.put("key-changed", keyChanged());
        STAGES.put("voided-unsent", voidedUnsent());
        STAGES.put("voided", voided());
        STAGES.put("void-sent", voidSent());
        STAGES.put("void-accepted", voidAccepted());
        STAGES.put("replaced", replaced());
    }

    private static Map<String, ReportCommand> requests(Actor actor) {
        Map<String, ReportCommand> all = new LinkedHashMap<>();
        all.put("due", due(FL, PHARMACY, null));
        all.put("redate", redate(FLORIDA));
        all.put("send", send(actor, FIRST));
        all.put("send-another-file", send(actor, SECOND));
        all.put("accept", accept(actor));
        all.put("reject", reject(actor));
        all.put("correct", correct(actor, SECOND));
        all.put("void", takeBack(actor, VoidReason.ENTERED_IN_ERROR));
        all.put("void-for-another-reason", takeBack(actor, VoidReason.LOST));
        all.put("correct-what-was-reported", amend("DSP14"));
        all.put("correct-what-it-is-known-by", amend("DSP02"));
        all.put("lose", leave(VoidReason.LOST));
        all.put("mark-overdue", markOverdue(LATER));
        return all;
    }

    @Test
    void each_stage_answers_each_request_with_the_fact_that_follows_or_a_code() throws IOException {
        if (Boolean.getBoolean("fulfilment.write-docs")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, answers());
        }
        assertThat(answers())
                .as("the published answers; -Dfulfilment.write-docs=true writes them anew")
                .isEqualTo(Files.readString(TABLE));
    }

    private static String answers() {
        StringBuilder text = new StringBuilder();
        STAGES.forEach((stage, story) -> {
            text.append(stage).append('\n');
            requests(SHOP)
                    .forEach((name, request) -> text.append("    %-27s %s\n"
                            .formatted(name, answer(story.state().decide(request)))));
        });
        return text.toString();
    }

    private static String answer(Decision<ReportEvent> decision) {
        Refusal refusal = decision.refusal();
        if (refusal != null) {
            return refusal.code();
        }
        return decision.events().stream()
                .map(event -> event.getClass().getAnnotation(JsonTypeName.class).value())
                .findFirst()
                .orElse("known already");
    }

    @Test
    void told_twice_it_is_recorded_once() {
        STAGES.forEach((stage, story) -> requests(SHOP)
                .forEach((name, request) -> assertThat(
                                story.when(request).when(request).last().events())
                        .as(name + " twice at " + stage)
                        .isEmpty()));
    }

    @Test
    void to_another_pharmacy_and_to_whoever_has_no_part_in_it_it_does_not_exist() {
        Stream.of(
                        new Actor("other", Role.PHARMACY, ANOTHER_PHARMACY.value(), null),
                        new Actor("dr", Role.PRESCRIBER, "prac-1", null),
                        new Actor("carrier", Role.CARRIER, "demo-express", null),
                        new Actor("auditor", Role.AUDITOR, null, null))
                .forEach(stranger -> STAGES.values()
                        .forEach(story -> Stream.of(
                                        send(stranger, FIRST),
                                        accept(stranger),
                                        reject(stranger),
                                        correct(stranger, SECOND),
                                        takeBack(stranger, VoidReason.LOST))
                                .forEach(request -> story.when(request).thenRefused(Kind.ABSENT, "NOT_FOUND"))));
    }

    @Test
    void compliance_may_tell_of_every_pharmacys_reports() {
        due().after(send(new Actor("compliance", Role.COMPLIANCE, null, null), FIRST));
    }

    @Test
    void florida_counts_to_the_end_of_the_next_business_day_at_the_pharmacy() {
        ReportDue due = (ReportDue) due().past().getFirst();
        assertThat(due.dueBy()).isEqualTo("2026-11-05T06:59:59.999Z");
        assertThat(due.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("pdmp-report-deadline");
            assertThat(finding.citations()).isNotEmpty();
        });
        assertThat(due.evidence()).isEqualTo(RELIED);
        assertThat(due.stream()).isEqualTo(FLORIDA.value());
    }

    @Test
    void new_york_counts_from_the_hand_over_and_not_before() {
        assertThat(dueInNewYork().state().known().dueBy()).isNull();
        var left = dueInNewYork().after(redate(NEW_YORK));
        assertThat(left.past().getLast())
                .isInstanceOfSatisfying(
                        ReportRedated.class,
                        redated -> assertThat(redated.dueBy()).isEqualTo(LEFT.plusSeconds(72 * 3_600)));
        assertThat(left.state().known().handedOverAt()).isEqualTo(LEFT);
        left.when(redate(NEW_YORK)).thenNothing();
    }

    @Test
    void news_of_the_parcel_that_comes_before_news_of_the_fill_is_not_lost() {
        nothing().when(redate(NEW_YORK)).thenRefused(Kind.STAGE, "REPORT_NOT_DUE");
        assertThat(nothing().after(due(NY, PHARMACY, LEFT)).state().known().dueBy())
                .isEqualTo(LEFT.plusSeconds(72 * 3_600));
    }

    @Test
    void a_fill_that_is_not_dispensed_or_not_there_makes_no_report_due() {
        nothing().when(due(FL, null, null)).thenRefused(Kind.STAGE, "NOT_DISPENSED");
        DueReport there = due(FL, PHARMACY, null);
        nothing()
                .when(new DueReport(FLORIDA, there.context(), there.dispensedAt(), null))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        nothing()
                .when(new DueReport(FLORIDA, Context.of(SHOP, LATER), there.dispensedAt(), there.evidence()))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        assertThatThrownBy(() ->
                        nothing().when(new DueReport(NEW_YORK, there.context(), there.dispensedAt(), there.evidence())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_late_report_counts_and_is_found_late() {
        Transmission late = new Transmission("F-1", "4.2B", Instant.parse("2026-11-05T07:00:00Z"));
        ReportSent sent = (ReportSent) due().after(send(SHOP, late)).past().getLast();
        assertThat(sent.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("PDMP_LATE"));
        assertThat(((ReportSent) sent().past().getLast()).findings())
                .noneSatisfy(finding -> assertThat(finding.code()).isEqualTo("PDMP_LATE"));
    }

    @Test
    void a_file_that_the_state_cannot_read_is_refused_by_the_states_rule() {
        due().when(send(SHOP, new Transmission("F-1", "5.0", SENT))).thenRefused(Kind.RULE, "ASAP_VERSION_WRONG");
        rejected()
                .when(correct(SHOP, new Transmission("F-2", "5.0", LATER)))
                .thenRefused(Kind.RULE, "ASAP_VERSION_WRONG");
    }

    @Test
    void it_is_sent_after_the_dispensing_and_not_in_the_future() {
        due().when(send(SHOP, new Transmission("F-1", "4.2B", Instant.parse("2026-11-03T16:59:59Z"))))
                .thenRefused(Kind.MISMATCH, "SENT_TOO_EARLY");
        due().when(send(SHOP, new Transmission("F-1", "4.2B", LATER.plusMillis(1))))
                .thenRefused(Kind.MISMATCH, "SENT_IN_FUTURE");
        rejected()
                .when(correct(SHOP, new Transmission("F-2", "4.2B", SENT.minusSeconds(1))))
                .thenRefused(Kind.MISMATCH, "SENT_TOO_EARLY");
    }

    @Test
    void a_rejection_names_its_faults_and_the_report_is_owed_again_by_the_same_deadline() {
        assertThat(rejected().past().getLast()).isInstanceOfSatisfying(ReportRejected.class, rejected -> {
            assertThat(rejected.faults()).isEqualTo(FAULTS);
            assertThat(rejected.dueBy()).isEqualTo("2026-11-05T06:59:59.999Z");
        });
        assertThat(rejected().state().known().owed()).isTrue();
        var again = corrected().after(accept(SHOP)).state().known();
        assertThat(again.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(again.last()).isEqualTo(SECOND);
        assertThat(again.faults()).isEmpty();
    }

    @Test
    void it_is_overdue_after_the_last_moment_and_not_in_it() {
        Instant due = Instant.parse("2026-11-05T06:59:59.999Z");
        due().when(markOverdue(due)).thenRefused(Kind.STAGE, "NOT_DUE");
        due().when(markOverdue(due.plusMillis(1))).thenRecorded(new ReportOverdue(FLORIDA, due.plusMillis(1), due));
        assertThat(rejected().after(markOverdue(LATER)).state().known().overdue())
                .isTrue();
        assertThat(overdue().after(send(SHOP, FIRST)).after(reject(SHOP)).after(markOverdue(LATER)))
                .as("what is owed anew is overdue anew")
                .isNotNull();
    }

    @Test
    void what_was_asked_asked_again_gives_the_findings_that_were_recorded() {
        Stream.of(corrected(), dueInNewYork().after(redate(NEW_YORK)))
                .flatMap(story -> story.past().stream())
                .filter(Judged.class::isInstance)
                .map(Judged.class::cast)
                .forEach(judged -> {
                    assertThat(judged.rulebook()).isEqualTo(RULEBOOK.version());
                    assertThat(judged.asked().stream().flatMap(q -> RULEBOOK.findings(q).stream()))
                            .isEqualTo(judged.findings());
                });
    }

    @Test
    void every_event_is_tagged_with_the_patient_and_the_patients_state() {
        assertThat(MonitoringReport.absent().tags()).isEmpty();
        assertThat(due().state().tags())
                .containsEntry("patient", PATIENT.value())
                .containsEntry("state", "FL");
    }

    @Test
    void its_id_names_the_fill_and_the_state() {
        assertThat(FLORIDA.fill()).isEqualTo(FILL);
        assertThat(FLORIDA.state()).isEqualTo(FL);
        assertThat(FLORIDA.value()).isEqualTo("pdmp-7c2f6a1e-0b5d-4e7c-8f31-2a9d4c6b8e10.1-FL");
        assertThatThrownBy(() -> new ReportId(FILL.value())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEY_CHANGED")
    void a_report_is_taken_back_for_each_reason_and_then_stays_so(VoidReason reason) {
        var voided = accepted().after(takeBack(FLOW, reason));
        assertThat(voided.state().known().voided()).isEqualTo(reason);
        assertThat(voided.state().known().stage()).isEqualTo(Stage.VOIDED);
        voided.when(takeBack(FLOW, reason)).thenNothing();
        voided.when(accept(SHOP)).thenRefused(Kind.STAGE, "REPORT_VOIDED");
    }

    @Test
    void what_was_never_sent_is_taken_back_without_a_file_and_what_was_sent_by_a_void_record() {
        assertThat(voidedUnsent().state().known().next()).isNull();
        voidedUnsent().when(send(SHOP, FIRST)).thenRefused(Kind.STAGE, "REPORT_VOIDED");
        assertThat(voided().state().known().next()).isEqualTo(Owed.VOID);
        var sent = voidSent();
        assertThat(sent.past().getLast()).isInstanceOfSatisfying(ReportVoidSent.class, told -> {
            assertThat(told.transmission()).isEqualTo(SECOND);
            assertThat(told.findings())
                    .noneSatisfy(finding -> assertThat(finding.code()).isEqualTo("PDMP_LATE"));
        });
        var rejected = sent.after(reject(SHOP));
        assertThat(rejected.state().known().next()).isEqualTo(Owed.VOID);
        assertThat(rejected.state().known().faults()).isEqualTo(FAULTS);
        rejected.when(reject(SHOP)).thenNothing();
        assertThat(voidAccepted().state().known().stage()).isEqualTo(Stage.VOID_ACCEPTED);
        assertThat(voidAccepted().state().known().next()).isNull();
        voidAccepted().when(accept(SHOP)).thenNothing();
        voided().when(send(SHOP, new Transmission("F-3", "5.0", SENT_AGAIN)))
                .thenRefused(Kind.RULE, "ASAP_VERSION_WRONG");
    }

    @Test
    void a_corrected_record_is_revised_once_the_program_has_answered() {
        assertThat(toCorrect().state().known().next()).isEqualTo(Owed.REVISED);
        assertThat(toCorrect().state().known().toCorrect()).containsExactly("DSP14");
        var early = sent().after(amend("DSP14"));
        assertThat(early.state().known().next()).isNull();
        assertThat(early.after(accept(SHOP)).state().known().next()).isEqualTo(Owed.REVISED);
        assertThat(toCorrect().after(correct(SHOP, SECOND)).state().known().toCorrect())
                .isEmpty();
        due().when(amend("DSP14")).thenNothing();
        nothing().when(amend("DSP14")).thenRefused(Kind.STAGE, "REPORT_NOT_DUE");
    }

    @Test
    void what_the_program_knows_it_by_is_taken_back_and_sent_anew_by_the_same_deadline() {
        assertThat(keyChanged().state().known().next()).isEqualTo(Owed.VOID);
        assertThat(replaced().past().getLast()).isInstanceOfSatisfying(ReportVoidAccepted.class, accepted -> {
            assertThat(accepted.replaced()).isTrue();
            assertThat(accepted.dueBy()).isEqualTo("2026-11-05T06:59:59.999Z");
        });
        Report again = replaced().state().known();
        assertThat(again.stage()).isEqualTo(Stage.DUE);
        assertThat(again.next()).isEqualTo(Owed.NEW);
        assertThat(again.voided()).isNull();
        replaced().after(send(SHOP, new Transmission("F-3", "4.2B", LATER)));
        due().when(amend("DSP02")).thenNothing();
        sent().when(takeBack(SHOP, VoidReason.KEY_CHANGED)).thenRefused(Kind.STAGE, "KEY_NOT_CORRECTED");
    }

    @Test
    void a_reversal_of_what_is_being_replaced_leaves_nothing_to_send_anew() {
        var reversed = keyChanged().after(takeBack(FLOW, VoidReason.REVERSED));
        assertThat(reversed.state().known().next()).isEqualTo(Owed.VOID);
        assertThat(reversed.after(send(SHOP, SECOND))
                        .after(accept(SHOP))
                        .state()
                        .known()
                        .stage())
                .isEqualTo(Stage.VOID_ACCEPTED);
        assertThat(keyChanged()
                        .after(send(SHOP, SECOND))
                        .after(takeBack(FLOW, VoidReason.REVERSED))
                        .after(accept(SHOP))
                        .state()
                        .known()
                        .stage())
                .isEqualTo(Stage.VOID_ACCEPTED);
    }

    @Test
    void a_file_that_is_rejected_as_a_whole_is_sent_anew_and_a_record_as_a_revision() {
        var whole = sent().after(new RecordRejected(
                FLORIDA, Context.of(SHOP, LATER), List.of(new ReportFault("S-1", "TT", null, "The count is wrong."))));
        assertThat(whole.state().known().next()).isEqualTo(Owed.NEW);
        assertThat(rejected().state().known().next()).isEqualTo(Owed.REVISED);
    }

    @Test
    void the_report_of_a_parcel_that_is_lost_stands_until_somebody_takes_it_back() {
        var lost = accepted().after(leave(VoidReason.LOST));
        assertThat(lost.past().getLast()).isEqualTo(new ReportLeftStanding(FLORIDA, LATER, VoidReason.LOST));
        assertThat(lost.state().known().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(lost.state().known().standing()).isEqualTo(VoidReason.LOST);
        assertThat(lost.after(takeBack(SHOP, VoidReason.LOST)).state().known().next())
                .isEqualTo(Owed.VOID);
        voided().when(leave(VoidReason.LOST)).thenNothing();
    }

    @Test
    void what_the_flows_tell_nobody_else_can() {
        accepted()
                .when(new AmendReport(FLORIDA, Context.of(SHOP, LATER), "DSP14"))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        accepted()
                .when(new LeaveReport(FLORIDA, Context.of(SHOP, LATER), VoidReason.LOST))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void whoever_acts_on_an_old_version_is_told() {
        Function<Long, Context> on = version -> new Context(SHOP, LATER, version);
        sent().when(new ReportCommand.RecordAccepted(FLORIDA, on.apply(0L))).thenRefused(Kind.STALE, "VERSION_STALE");
        sent().after(new ReportCommand.RecordAccepted(FLORIDA, on.apply(1L)));
    }
}
