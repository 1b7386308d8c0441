package health.fulfilment.core.monitoring.zero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.core.monitoring.ReportFault;
import health.fulfilment.core.monitoring.Transmission;
import health.fulfilment.core.monitoring.zero.ZeroFiling.Stage;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.DueZeroReport;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.MarkZeroReportOverdue;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.PharmacyOfDay;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroAccepted;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroRejected;
import health.fulfilment.core.monitoring.zero.ZeroReportCommand.RecordZeroSent;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportDue;
import health.fulfilment.core.monitoring.zero.ZeroReportEvent.ZeroReportOverdue;
import health.fulfilment.core.obligation.Duties;
import health.fulfilment.core.obligation.DutyKind;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Story;
import health.fulfilment.core.shared.ZeroReportId;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of a day without fills, from the end of the day to the program's yes. */
class ZeroReportTest {

    private static final Rulebook RULEBOOK = RulePacks.shipped();
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final PharmacyId PHARMACY = new PharmacyId("phcy-7654329");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 6);
    private static final Instant OVER = Instant.parse("2026-11-07T07:15:00Z");
    private static final Instant DUE_BY = Instant.parse("2026-11-10T06:59:59.999Z");
    private static final Actor CLOCK = Actor.system("zero-reports");
    private static final Actor SHOP = new Actor("pharmacy-demo", Role.PHARMACY, PHARMACY.value(), null);
    private static final ZeroReportId FLORIDA = ZeroReportId.of(PHARMACY, new State("FL"), FRIDAY);
    private static final List<ReportFault> FAULTS = List.of(new ReportFault("Z-1", "IS", "IS03", "No period."));

    private static DueZeroReport due(ZeroReportId report, Instant at) {
        return new DueZeroReport(
                report,
                Context.of(CLOCK, at),
                new Evidence<>(
                        new PharmacyOfDay(new State("AZ"), PHOENIX, RULEBOOK),
                        List.of(new Relied(PHARMACY.value(), 3))));
    }

    private static Story<ZeroReport, ZeroReportCommand, ZeroReportEvent> nothing() {
        return Story.of(ZeroReport.absent());
    }

    private static Story<ZeroReport, ZeroReportCommand, ZeroReportEvent> due() {
        return nothing().after(due(FLORIDA, OVER));
    }

    private static RecordZeroSent send(Actor actor, String number) {
        return new RecordZeroSent(FLORIDA, Context.of(actor, DUE_BY), new Transmission(number, "4.2B", OVER));
    }

    private static RecordZeroAccepted accept(Actor actor) {
        return new RecordZeroAccepted(FLORIDA, Context.of(actor, DUE_BY));
    }

    private static RecordZeroRejected reject(Actor actor) {
        return new RecordZeroRejected(FLORIDA, Context.of(actor, DUE_BY), FAULTS);
    }

    @Test
    void it_falls_due_once_by_the_states_law() {
        ZeroReportDue due = (ZeroReportDue) due().past().getFirst();
        assertThat(due.dueBy()).isEqualTo(DUE_BY);
        assertThat(due.findings())
                .anySatisfy(finding -> assertThat(finding.citations()).isNotEmpty());
        assertThat(due.asked().stream().flatMap(q -> RULEBOOK.findings(q).stream()))
                .isEqualTo(due.findings());
        due().when(due(FLORIDA, OVER.plusSeconds(60))).thenNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CA", "NY", "CO", "GA", "PA", "NJ", "NC", "AZ", "MI", "NV"})
    void where_the_duty_or_its_deadline_is_not_established_nothing_falls_due(String state) {
        nothing()
                .when(due(ZeroReportId.of(PHARMACY, new State(state), FRIDAY), OVER))
                .thenNothing();
    }

    @Test
    void a_weekend_counts_only_where_the_state_says_so() {
        LocalDate saturday = FRIDAY.plusDays(1);
        Instant over = OVER.plusSeconds(86_400);
        nothing()
                .when(due(ZeroReportId.of(PHARMACY, new State("FL"), saturday), over))
                .thenNothing();
        nothing().after(due(ZeroReportId.of(PHARMACY, new State("MD"), saturday), over));
    }

    @Test
    void a_day_that_is_not_over_where_the_pharmacy_is_is_not_empty_yet() {
        nothing().when(due(FLORIDA, Instant.parse("2026-11-07T06:59:59Z"))).thenRefused(Kind.STAGE, "DAY_NOT_OVER");
    }

    @Test
    void it_is_sent_rejected_sent_again_and_accepted_and_told_twice_is_once() {
        var sent = due().after(send(SHOP, "Z-1"));
        sent.when(send(SHOP, "Z-1")).thenNothing();
        sent.when(send(SHOP, "Z-2")).thenRefused(Kind.STAGE, "ALREADY_SENT");
        var rejected = sent.after(reject(SHOP));
        rejected.when(reject(SHOP)).thenNothing();
        rejected.when(accept(SHOP)).thenRefused(Kind.STAGE, "REPORT_REJECTED");
        rejected.when(send(SHOP, "Z-1")).thenRefused(Kind.MISMATCH, "CONTROL_NUMBER_USED");
        var accepted = rejected.after(send(SHOP, "Z-2")).after(accept(SHOP));
        assertThat(accepted.state().known().stage()).isEqualTo(Stage.ACCEPTED);
        accepted.when(accept(SHOP)).thenNothing();
        accepted.when(reject(SHOP)).thenRefused(Kind.STAGE, "REPORT_ACCEPTED");
        due().when(accept(SHOP)).thenRefused(Kind.STAGE, "REPORT_NOT_SENT");
        due().when(reject(SHOP)).thenRefused(Kind.STAGE, "REPORT_NOT_SENT");
    }

    @Test
    void it_is_overdue_after_the_last_moment_and_not_in_it() {
        Instant late = DUE_BY.plusMillis(1);
        due().when(new MarkZeroReportOverdue(FLORIDA, Context.of(CLOCK, DUE_BY)))
                .thenRefused(Kind.STAGE, "NOT_DUE");
        var overdue = due().when(new MarkZeroReportOverdue(FLORIDA, Context.of(CLOCK, late)))
                .thenRecorded(new ZeroReportOverdue(FLORIDA, late, DUE_BY));
        overdue.when(new MarkZeroReportOverdue(FLORIDA, Context.of(CLOCK, late)))
                .thenRefused(Kind.STAGE, "ALREADY_OVERDUE");
        due().after(send(SHOP, "Z-1"))
                .when(new MarkZeroReportOverdue(FLORIDA, Context.of(CLOCK, late)))
                .thenRefused(Kind.STAGE, "ALREADY_SENT");
    }

    @Test
    void to_whoever_has_no_part_in_it_it_does_not_exist() {
        Stream.of(
                        new Actor("other", Role.PHARMACY, "phcy-1234563", null),
                        new Actor("auditor", Role.AUDITOR, null, null))
                .forEach(stranger -> {
                    due().when(send(stranger, "Z-1")).thenRefused(Kind.ABSENT, "NOT_FOUND");
                    due().when(accept(stranger)).thenRefused(Kind.ABSENT, "NOT_FOUND");
                });
        nothing()
                .when(new DueZeroReport(
                        FLORIDA, Context.of(SHOP, OVER), due(FLORIDA, OVER).evidence()))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        due().after(send(new Actor("compliance", Role.COMPLIANCE, null, null), "Z-1"));
    }

    @Test
    void it_is_a_duty_until_it_is_sent_and_again_once_it_is_rejected() {
        var told = due().after(send(SHOP, "Z-1")).after(reject(SHOP)).past();
        assertThat(Duties.of(told.get(0))).singleElement().isInstanceOfSatisfying(Owed.class, owed -> {
            assertThat(owed.kind()).isEqualTo(DutyKind.PDMP_ZERO_REPORT);
            assertThat(owed.overdueFrom()).isEqualTo(DUE_BY.plusMillis(1));
            assertThat(owed.prescription()).isNull();
        });
        assertThat(Duties.of(told.get(1))).singleElement().isInstanceOf(Met.class);
        assertThat(Duties.of(told.get(2))).singleElement().isInstanceOf(Owed.class);
        assertThat(Duties.reminder(DutyKind.PDMP_ZERO_REPORT, FLORIDA.value(), OVER))
                .isEqualTo(new MarkZeroReportOverdue(FLORIDA, Context.of(Actor.system(Duties.REMINDER), OVER)));
    }

    @Test
    void its_id_names_the_pharmacy_the_state_and_the_day() {
        assertThat(FLORIDA.value()).isEqualTo("zero-7654329-FL-2026-11-06");
        assertThat(FLORIDA.pharmacy()).isEqualTo(PHARMACY);
        assertThat(FLORIDA.state()).isEqualTo(new State("FL"));
        assertThat(FLORIDA.day()).isEqualTo(FRIDAY);
        assertThatThrownBy(() -> new ZeroReportId("zero-7654329-FL-2026-13-06"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ZeroReportId("zero-7654329-FL-2026-02-30"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
