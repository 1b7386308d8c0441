package health.fulfilment.core.licensure;

import static health.fulfilment.core.licensure.Licences.FLORIDA;
import static health.fulfilment.core.licensure.Licences.FROM;
import static health.fulfilment.core.licensure.Licences.LICENCE;
import static health.fulfilment.core.licensure.Licences.NOW;
import static health.fulfilment.core.licensure.Licences.NOW_BY_COMPLIANCE;
import static health.fulfilment.core.licensure.Licences.TO;
import static health.fulfilment.core.licensure.Licences.TODAY;
import static health.fulfilment.core.licensure.Licences.nothing;
import static health.fulfilment.core.licensure.Licences.record;
import static health.fulfilment.core.licensure.Licences.recordDea;
import static health.fulfilment.core.licensure.Licences.recorded;
import static health.fulfilment.core.licensure.Licences.reinstate;
import static health.fulfilment.core.licensure.Licences.renew;
import static health.fulfilment.core.licensure.Licences.restrict;
import static health.fulfilment.core.licensure.Licences.revoke;
import static health.fulfilment.core.licensure.Licences.schedules;
import static health.fulfilment.core.licensure.Licences.suspend;
import static health.fulfilment.core.licensure.Licences.verified;
import static health.fulfilment.core.licensure.Licences.verify;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.licensure.LicensureCommand.HolderFacts;
import health.fulfilment.core.licensure.LicensureCommand.RecordLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.licensure.LicensureCommand.VerifyLicence;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRecorded;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRenewed;
import health.fulfilment.core.licensure.LicensureEvent.LicenceSuspended;
import health.fulfilment.core.licensure.LicensureEvent.LicenceVerified;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Story;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be recorded about licences, and what is answered otherwise. */
class LicensureTest {

    @Test
    void a_licence_is_recorded_as_told_and_numbered_from_1() {
        var two = nothing()
                .when(recordDea("AB1234563"))
                .thenRecorded(new LicenceRecorded(
                        LicenceId.of(FLORIDA, 1),
                        NOW,
                        "prac-1234567893",
                        new State("FL"),
                        Credential.Kind.DEA_REGISTRATION,
                        "AB1234563",
                        schedules(Schedule.IIIN, Schedule.IV),
                        FROM,
                        TO))
                .after(record(FLORIDA, Credential.Kind.STATE_LICENCE, "ME 12345", FROM, null));
        assertThat(two.state().licences()).extracting(Licence::id).containsExactly(LICENCE, LicenceId.of(FLORIDA, 2));
    }

    @Test
    void nothing_is_recorded_for_a_holder_whom_the_registry_does_not_know() {
        Evidence<HolderFacts> unknown =
                new Evidence<>(new HolderFacts(false), List.of(new Relied("prac-1234567893", -1)));
        nothing()
                .when(new RecordLicence(
                        FLORIDA,
                        NOW_BY_COMPLIANCE,
                        Credential.Kind.STATE_LICENCE,
                        "ME 12345",
                        schedules(),
                        FROM,
                        TO,
                        unknown))
                .thenRefused(Kind.MISMATCH, "HOLDER_NOT_REGISTERED");
    }

    @Test
    void the_same_kind_and_number_is_not_recorded_twice() {
        recorded().when(recordDea("AB1234563")).thenRefused(Kind.STAGE, "ALREADY_RECORDED");
        nothing()
                .after(record(FLORIDA, Credential.Kind.STATE_LICENCE, "me12345", FROM, TO))
                .when(record(FLORIDA, Credential.Kind.STATE_LICENCE, "ME12345", FROM, TO))
                .thenRefused(Kind.STAGE, "ALREADY_RECORDED");
    }

    @Test
    void a_licence_that_ends_before_it_begins_is_refused() {
        nothing()
                .when(record(FLORIDA, Credential.Kind.STATE_LICENCE, "ME 1", TO, FROM))
                .thenRefused(Kind.MISMATCH, "DATES_REVERSED");
        nothing().after(record(FLORIDA, Credential.Kind.STATE_LICENCE, "ME 1", FROM, FROM));
    }

    @ParameterizedTest
    @CsvSource({
        "prac-1234567893,BK1234567,DEA_CHECKSUM",
        "prac-1234567893,12345,DEA_FORMAT",
        "prac-1234567893,PB1234563,DEA_TYPE_MISMATCH",
        "phcy-3957019,MR1234563,DEA_TYPE_MISMATCH"
    })
    void a_dea_number_that_cannot_be_this_holders_is_refused(String holder, String number, String code) {
        var decided = nothing()
                .when(record(
                        LicensureId.of(holder, new State("FL")), Credential.Kind.DEA_REGISTRATION, number, FROM, TO))
                .thenRefused(Kind.RULE, code);
        assertThat(decided.last().refusal()).extracting(Refusal::citation).isEqualTo("21 CFR 1301");
    }

    @Test
    void a_number_of_another_kind_is_not_judged_as_a_dea_number() {
        nothing().after(record(FLORIDA, Credential.Kind.CONTROLLED_SUBSTANCE_REGISTRATION, "12345", FROM, TO));
    }

    @Test
    void a_pharmacist_holds_no_dea_registration_and_only_a_pharmacy_a_nonresident_permit() {
        LicensureId pharmacist = LicensureId.of("phst-1558598797", new State("FL"));
        LicensureId pharmacy = LicensureId.of("phcy-3957019", new State("FL"));
        nothing()
                .when(record(pharmacist, Credential.Kind.DEA_REGISTRATION, "AB1234563", FROM, TO))
                .thenRefused(Kind.MISMATCH, "KIND_NOT_FOR_HOLDER");
        nothing()
                .when(record(FLORIDA, Credential.Kind.NONRESIDENT_PERMIT, "PH 1", FROM, TO))
                .thenRefused(Kind.MISMATCH, "KIND_NOT_FOR_HOLDER");
        nothing().after(record(pharmacy, Credential.Kind.NONRESIDENT_PERMIT, "PH 1", FROM, TO));
    }

    @Test
    void changes_are_recorded_with_the_day_on_which_they_took_effect() {
        recorded()
                .when(verify())
                .thenRecorded(new LicenceVerified(LICENCE, NOW, FROM, "DEA registration validation"))
                .when(suspend("2026-10-15"))
                .thenRecorded(new LicenceSuspended(LICENCE, NOW, LocalDate.parse("2026-10-15"), "emergency order"))
                .when(renew("2027-01-01", "2028-12-31"))
                .thenRecorded(new LicenceRenewed(
                        LICENCE,
                        NOW,
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2028-12-31"),
                        "renewed by DEA",
                        TO,
                        LocalDate.parse("2028-12-31")));
    }

    /** Every command at every standing: an event, or a refusal with a code. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            standing   | record | verify          | renew           | restrict        | suspend           | reinstate       | revoke
            none       | ok     | NOT_FOUND       | NOT_FOUND       | NOT_FOUND       | NOT_FOUND         | NOT_FOUND       | NOT_FOUND
            unverified | ok     | ok              | ok              | ok              | ok                | NOT_SUSPENDED   | ok
            active     | ok     | ok              | ok              | ok              | ok                | NOT_SUSPENDED   | ok
            restricted | ok     | ok              | ok              | ok              | ok                | NOT_SUSPENDED   | ok
            suspended  | ok     | ok              | ok              | ok              | ALREADY_SUSPENDED | ok              | ok
            reinstated | ok     | ok              | ok              | ok              | ok                | NOT_SUSPENDED   | ok
            expired    | ok     | ok              | ok              | ok              | ok                | NOT_SUSPENDED   | ok
            revoked    | ok     | LICENCE_REVOKED | LICENCE_REVOKED | LICENCE_REVOKED | LICENCE_REVOKED   | LICENCE_REVOKED | LICENCE_REVOKED
            """, useHeadersInDisplayName = true)
    void every_command_has_an_answer_at_every_standing(
            String standing,
            String record,
            String verify,
            String renew,
            String restrict,
            String suspend,
            String reinstate,
            String revoke) {
        Licensure licensure = at(standing).state();
        String today = TODAY.toString();
        LicensureId any = FLORIDA;
        assertThat(answer(licensure.decide(record(any, Credential.Kind.STATE_LICENCE, "ME 12345", FROM, TO))))
                .isEqualTo(record);
        assertThat(answer(licensure.decide(verifyOn(TODAY)))).isEqualTo(verify);
        assertThat(answer(licensure.decide(renew(today, "2028-12-31")))).isEqualTo(renew);
        assertThat(answer(licensure.decide(restrict(today, Schedule.IV)))).isEqualTo(restrict);
        assertThat(answer(licensure.decide(suspend(today)))).isEqualTo(suspend);
        assertThat(answer(licensure.decide(reinstate(today)))).isEqualTo(reinstate);
        assertThat(answer(licensure.decide(revoke(today)))).isEqualTo(revoke);
    }

    private static Story<Licensure, LicensureCommand, LicensureEvent> at(String standing) {
        return switch (standing) {
            case "none" -> nothing();
            case "unverified" -> recorded();
            case "active" -> verified();
            case "restricted" -> verified().after(restrict("2026-10-01", Schedule.IV));
            case "suspended" -> verified().after(suspend("2026-10-01"));
            case "reinstated" -> verified().after(suspend("2026-10-01")).after(reinstate("2026-10-15"));
            case "expired" ->
                nothing()
                        .after(record(
                                FLORIDA,
                                Credential.Kind.DEA_REGISTRATION,
                                "AB1234563",
                                FROM,
                                LocalDate.parse("2026-10-31")))
                        .after(verify());
            case "revoked" -> verified().after(revoke("2026-10-01"));
            default -> throw new IllegalArgumentException(standing);
        };
    }

    private static String answer(Decision<LicensureEvent> decision) {
        return decision.refusal() == null
                ? "ok".repeat(decision.events().size())
                : decision.refusal().code();
    }

    @Test
    void what_took_effect_before_a_revocation_may_become_known_after_it() {
        verified().after(revoke("2026-10-01")).after(suspend("2026-09-01")).after(revoke("2026-09-15"));
    }

    @Test
    void nothing_takes_effect_before_the_licence_was_granted() {
        verified().when(suspend("2024-12-31")).thenRefused(Kind.MISMATCH, "EFFECTIVE_BEFORE_VALIDITY");
        verified().when(revoke("2024-12-31")).thenRefused(Kind.MISMATCH, "EFFECTIVE_BEFORE_VALIDITY");
        verified().after(suspend("2025-01-01"));
    }

    @Test
    void what_takes_effect_in_more_than_a_year_is_not_recorded_yet() {
        verified().after(revoke("2027-11-02"));
        verified().when(revoke("2027-11-03")).thenRefused(Kind.MISMATCH, "EFFECTIVE_TOO_FAR");
        verified().when(renew("2027-11-03", "2029-12-31")).thenRefused(Kind.MISMATCH, "EFFECTIVE_TOO_FAR");
    }

    @Test
    void nobody_can_have_verified_a_licence_in_the_future() {
        recorded().after(verifyOn(TODAY.plusDays(1)));
        recorded().when(verifyOn(TODAY.plusDays(2))).thenRefused(Kind.MISMATCH, "EFFECTIVE_IN_FUTURE");
    }

    @Test
    void a_renewal_adds_days_or_is_refused() {
        verified().when(renew("2026-11-02", "2026-12-31")).thenRefused(Kind.STAGE, "NOTHING_TO_RENEW");
        verified().when(renew("2026-11-02", "2026-11-01")).thenRefused(Kind.MISMATCH, "DATES_REVERSED");
        nothing()
                .after(record(FLORIDA, Credential.Kind.DEA_REGISTRATION, "AB1234563", FROM, null))
                .when(renew("2027-01-01", "2029-12-31"))
                .thenRefused(Kind.STAGE, "NOTHING_TO_RENEW");
    }

    @Test
    void a_restriction_leaves_some_of_what_was_granted_and_adds_nothing() {
        verified().when(restrict("2026-11-02", Schedule.II)).thenRefused(Kind.MISMATCH, "SCHEDULES_NOT_COVERED");
        verified().after(restrict("2026-11-02"));
    }

    @Test
    void a_licence_number_that_was_never_given_does_not_exist() {
        verified()
                .when(new SuspendLicence(LicenceId.of(FLORIDA, 2), NOW_BY_COMPLIANCE, TODAY, "order"))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    @Test
    void whoever_acts_on_an_old_version_is_told_the_present_one() {
        Context onVersion0 = new Context(NOW_BY_COMPLIANCE.actor(), NOW, 0L);
        recorded().after(new SuspendLicence(LICENCE, onVersion0, TODAY, "order"));
        verified()
                .when(new SuspendLicence(LICENCE, onVersion0, TODAY, "order"))
                .thenRefused(Kind.STALE, "VERSION_STALE");
    }

    private static VerifyLicence verifyOn(LocalDate day) {
        return new VerifyLicence(LICENCE, NOW_BY_COMPLIANCE, day, "DEA registration validation");
    }
}
