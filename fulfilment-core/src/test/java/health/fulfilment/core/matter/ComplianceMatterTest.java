package health.fulfilment.core.matter;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.flow.WhenMatterMetThenOpenNext;
import health.fulfilment.core.matter.MatterCommand.MarkMatterOverdue;
import health.fulfilment.core.matter.MatterCommand.MeetMatter;
import health.fulfilment.core.matter.MatterCommand.OpenMatter;
import health.fulfilment.core.matter.MatterCommand.VoidMatter;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterMet;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterOpened;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterOverdue;
import health.fulfilment.core.matter.MatterEvent.ComplianceMatterVoided;
import health.fulfilment.core.obligation.Duties;
import health.fulfilment.core.obligation.DutyKind;
import health.fulfilment.core.obligation.DutyNews.Ended;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.BusinessCalendar;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.MatterId;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.Story;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Duties that begin with something that only a person can report. */
class ComplianceMatterTest {

    private static final MatterId MATTER = new MatterId("mat-3f0c9a52-6d1e-4b7a-9c35-8e2f41d7b604");
    private static final State CALIFORNIA = new State("CA");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Sealed WORDS = new Sealed(MATTER.value(), "k1", "words");

    /** A Wednesday evening in Los Angeles, and Thanksgiving Day by Greenwich already. */
    private static final Instant EVE = Instant.parse("2026-11-26T03:00:00Z");

    private static final Actor OFFICER = new Actor("officer-hale", Role.COMPLIANCE, null, null);

    private static Context compliance(Instant at) {
        return Context.of(OFFICER, at);
    }

    private static Context system(Instant at) {
        return Context.of(Actor.system(Duties.REMINDER), at);
    }

    private static OpenMatter open(MatterKind kind, Instant startedAt) {
        return new OpenMatter(MATTER, compliance(startedAt), kind, startedAt, CALIFORNIA, LOS_ANGELES, WORDS);
    }

    private static Story<ComplianceMatter, MatterCommand, MatterEvent> nothing() {
        return Story.of(ComplianceMatter.absent());
    }

    private static Story<ComplianceMatter, MatterCommand, MatterEvent> opened(MatterKind kind) {
        return nothing().after(open(kind, EVE));
    }

    private static MeetMatter meet(Instant at) {
        return new MeetMatter(MATTER, compliance(at), at, WORDS);
    }

    private static Matter.Status status(Story<ComplianceMatter, MatterCommand, MatterEvent> story) {
        return story.state().known().status();
    }

    @ParameterizedTest
    @CsvSource({
        // The day after is Thanksgiving, the next business day the Friday, then Monday to Thursday.
        "SECURITY_INCIDENT_REPORT, 2026-11-27, 2026-11-28T08:00:00Z",
        "UNSIGNED_PRESCRIPTION_REPORT, 2026-11-27, 2026-11-28T08:00:00Z",
        "TOKEN_COMPROMISE_REPORT, 2026-11-27, 2026-11-28T08:00:00Z",
        "ADVERSE_AUDIT_TO_DEA, 2026-11-27, 2026-11-28T08:00:00Z",
        "CENTRAL_RECORDS, 2026-11-30, 2026-12-01T08:00:00Z",
        "ADVERSE_AUDIT_TO_REGISTRANTS, 2026-12-03, 2026-12-04T08:00:00Z",
        "NON_COMPLIANCE_NOTICE, 2026-12-03, 2026-12-04T08:00:00Z",
        "REFILL_PRINTOUT, , 2026-11-28T03:00:00.001Z",
        "REFILL_SIGN_OFF, , 2026-11-29T03:00:00.001Z",
        "DISCLOSURE_ACCOUNTING, 2027-01-24, 2027-01-25T08:00:00Z",
        "BIENNIAL_INVENTORY, 2028-11-25, 2028-11-26T08:00:00Z",
        "APPLICATION_RECERTIFICATION, 2028-11-25, 2028-11-26T08:00:00Z",
        "APPLICATION_RECERTIFICATION_AFTER_CHANGE, 2026-11-25, 2026-11-26T08:00:00Z",
    })
    void each_kind_falls_due_as_its_rule_says_in_the_days_of_the_place(
            MatterKind kind, @Nullable LocalDate on, Instant overdueFrom) {
        Due due = opened(kind).state().known().due();
        assertThat(due.on()).isEqualTo(on);
        assertThat(due.overdueFrom()).isEqualTo(overdueFrom);
    }

    @Test
    void the_record_names_the_rule_and_the_calendar() {
        nothing()
                .when(open(MatterKind.SECURITY_INCIDENT_REPORT, EVE))
                .thenRecorded(new ComplianceMatterOpened(
                        MATTER,
                        EVE,
                        MatterKind.SECURITY_INCIDENT_REPORT,
                        EVE,
                        CALIFORNIA,
                        LOS_ANGELES,
                        WORDS,
                        "21 CFR 1311.150(c), 1311.215(c)",
                        new Due(
                                LocalDate.of(2026, 11, 27),
                                Instant.parse("2026-11-28T08:00:00Z"),
                                BusinessCalendar.US_FEDERAL.version())));
    }

    @ParameterizedTest
    @EnumSource(MatterKind.class)
    void each_kind_is_a_duty_of_the_same_name_and_rule_and_its_reminder_says_overdue(MatterKind kind) {
        var open = opened(kind);
        Owed owed = (Owed) Duties.of(open.past().getLast()).getFirst();
        assertThat(owed.kind()).hasToString(kind.toString());
        assertThat(owed.kind().basis()).isEqualTo(kind.basis()).matches("(21|45) CFR .+");
        assertThat(owed.prescription()).isNull();
        MatterCommand reminder = (MatterCommand) Duties.reminder(owed.kind(), owed.subject(), owed.overdueFrom());
        open.when(new MarkMatterOverdue(MATTER, system(owed.overdueFrom().minusMillis(1))))
                .thenRefused(Kind.STAGE, "NOT_DUE");
        var late = open.when(reminder);
        assertThat(late.last().events())
                .containsExactly(new ComplianceMatterOverdue(
                        MATTER, owed.overdueFrom(), kind, open.state().known().due()));
        assertThat(Duties.of(late.past().getLast()))
                .containsExactly(new Overdue(owed.kind(), MATTER.value(), owed.overdueFrom()));
        late.when(reminder).thenRefused(Kind.STAGE, "ALREADY_OVERDUE");
    }

    @Test
    void it_is_met_once_in_time_or_late() {
        Instant next = EVE.plusSeconds(3_600);
        var open = opened(MatterKind.CENTRAL_RECORDS);
        var met = open.when(meet(next))
                .thenRecorded(new ComplianceMatterMet(
                        MATTER, next, MatterKind.CENTRAL_RECORDS, next, CALIFORNIA, LOS_ANGELES, WORDS));
        assertThat(status(met)).isEqualTo(Matter.Status.MET);
        assertThat(Duties.of(met.past().getLast()))
                .containsExactly(new Met(DutyKind.CENTRAL_RECORDS, MATTER.value(), next, null));
        met.when(meet(next)).thenRefused(Kind.STAGE, "MATTER_MET");
        met.when(new VoidMatter(MATTER, compliance(next), WORDS)).thenRefused(Kind.STAGE, "MATTER_MET");
        Instant late = Instant.parse("2027-01-01T00:00:00Z");
        met.when(new MarkMatterOverdue(MATTER, system(late))).thenRefused(Kind.STAGE, "MATTER_MET");
        var lateMet = open.after(new MarkMatterOverdue(MATTER, system(late))).after(meet(late));
        assertThat(status(lateMet)).isEqualTo(Matter.Status.MET);
        assertThat(lateMet.state().known().overdue()).isTrue();
    }

    @Test
    void what_was_opened_in_error_is_voided_and_owes_nothing() {
        var voided = opened(MatterKind.REFILL_PRINTOUT)
                .when(new VoidMatter(MATTER, compliance(EVE), WORDS))
                .thenRecorded(new ComplianceMatterVoided(MATTER, EVE, MatterKind.REFILL_PRINTOUT, WORDS));
        assertThat(Duties.of(voided.past().getLast()))
                .containsExactly(new Ended(DutyKind.REFILL_PRINTOUT, MATTER.value(), EVE));
        voided.when(meet(EVE)).thenRefused(Kind.STAGE, "MATTER_VOIDED");
        voided.when(new VoidMatter(MATTER, compliance(EVE), WORDS)).thenRefused(Kind.STAGE, "MATTER_VOIDED");
    }

    @Test
    void times_that_cannot_be_are_refused() {
        nothing()
                .when(new OpenMatter(
                        MATTER,
                        compliance(EVE),
                        MatterKind.CENTRAL_RECORDS,
                        EVE.plusMillis(1),
                        CALIFORNIA,
                        LOS_ANGELES,
                        null))
                .thenRefused(Kind.MISMATCH, "MATTER_IN_FUTURE");
        nothing()
                .when(open(MatterKind.CENTRAL_RECORDS, Instant.parse("1970-12-31T00:00:00Z")))
                .thenRefused(Kind.MISMATCH, "MATTER_TOO_OLD");
        opened(MatterKind.CENTRAL_RECORDS)
                .when(new MeetMatter(MATTER, compliance(EVE), EVE.plusMillis(1), null))
                .thenRefused(Kind.MISMATCH, "MET_IN_FUTURE");
        opened(MatterKind.CENTRAL_RECORDS)
                .when(new MeetMatter(MATTER, compliance(EVE), EVE.minusSeconds(1), null))
                .thenRefused(Kind.MISMATCH, "MET_BEFORE_START");
    }

    @Test
    void an_inventory_and_a_certification_come_again_from_the_day_on_which_they_were_done() {
        Instant counted = Instant.parse("2028-11-01T17:00:00Z");
        var met = opened(MatterKind.BIENNIAL_INVENTORY).after(meet(counted));
        var flow = new WhenMatterMetThenOpenNext();
        var again = (OpenMatter) flow.on(met.past().getLast()).getFirst();
        assertThat(again.matter()).isEqualTo(MATTER.next()).isNotEqualTo(MATTER);
        assertThat(nothing().after(again).state().known().due().on()).isEqualTo(LocalDate.of(2030, 11, 1));
        assertThat(flow.on(opened(MatterKind.REFILL_PRINTOUT)
                        .after(meet(EVE))
                        .past()
                        .getLast()))
                .isEmpty();
    }

    @Test
    void nobody_but_compliance_opens_meets_or_voids_and_nobody_but_the_system_says_overdue() {
        Context auditor = Context.of(new Actor("auditor", Role.AUDITOR, null, null), EVE);
        var open = opened(MatterKind.CENTRAL_RECORDS);
        nothing()
                .when(new OpenMatter(MATTER, auditor, MatterKind.CENTRAL_RECORDS, EVE, CALIFORNIA, LOS_ANGELES, null))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
        open.when(new MeetMatter(MATTER, auditor, EVE, null)).thenRefused(Kind.ABSENT, "NOT_FOUND");
        open.when(new VoidMatter(MATTER, auditor, WORDS)).thenRefused(Kind.ABSENT, "NOT_FOUND");
        open.when(new MarkMatterOverdue(MATTER, compliance(EVE))).thenRefused(Kind.ABSENT, "NOT_FOUND");
        nothing().when(meet(EVE)).thenRefused(Kind.ABSENT, "NOT_FOUND");
        open.when(open(MatterKind.CENTRAL_RECORDS, EVE)).thenRefused(Kind.STAGE, "MATTER_ALREADY_OPEN");
    }
}
