package health.fulfilment.core.licensure;

import static health.fulfilment.core.licensure.Licences.FLORIDA;
import static health.fulfilment.core.licensure.Licences.FROM;
import static health.fulfilment.core.licensure.Licences.LICENCE;
import static health.fulfilment.core.licensure.Licences.TO;
import static health.fulfilment.core.licensure.Licences.nothing;
import static health.fulfilment.core.licensure.Licences.record;
import static health.fulfilment.core.licensure.Licences.recorded;
import static health.fulfilment.core.licensure.Licences.reinstate;
import static health.fulfilment.core.licensure.Licences.renew;
import static health.fulfilment.core.licensure.Licences.restrict;
import static health.fulfilment.core.licensure.Licences.revoke;
import static health.fulfilment.core.licensure.Licences.suspend;
import static health.fulfilment.core.licensure.Licences.verified;
import static health.fulfilment.core.licensure.Licences.verify;
import static health.fulfilment.rules.Credential.Standing.ACTIVE;
import static health.fulfilment.rules.Credential.Standing.EXPIRED;
import static health.fulfilment.rules.Credential.Standing.NOT_YET_VALID;
import static health.fulfilment.rules.Credential.Standing.RESTRICTED;
import static health.fulfilment.rules.Credential.Standing.REVOKED;
import static health.fulfilment.rules.Credential.Standing.SUSPENDED;
import static health.fulfilment.rules.Credential.Standing.UNVERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.Story;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Schedule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How a licence stood on a day, as far as is known. */
class StandingTest {

    @Test
    void a_holder_of_whom_nothing_is_recorded_has_no_credentials() {
        assertThat(Licensure.absent().credentialsOn(FROM)).isEmpty();
        assertThat(Licensure.absent().credential(LICENCE, FROM)).isEmpty();
    }

    @Test
    void a_licence_is_unverified_until_it_is_verified_and_then_counts_for_its_whole_validity() {
        assertThat(standing(recorded(), "2026-11-02")).isEqualTo(UNVERIFIED);
        assertThat(standing(verified(), "2025-01-01")).isEqualTo(ACTIVE);
        assertThat(standing(verified().after(renew("2027-01-01", "2028-12-31")), "2028-06-01"))
                .isEqualTo(ACTIVE);
    }

    @Test
    void the_first_and_the_last_day_are_days_of_validity() {
        assertThat(standing(verified(), "2024-12-31")).isEqualTo(NOT_YET_VALID);
        assertThat(standing(verified(), "2025-01-01")).isEqualTo(ACTIVE);
        assertThat(standing(verified(), "2026-12-31")).isEqualTo(ACTIVE);
        assertThat(standing(verified(), "2027-01-01")).isEqualTo(EXPIRED);
    }

    @Test
    void a_licence_without_an_end_does_not_expire() {
        var open = nothing()
                .after(record(FLORIDA, Credential.Kind.DEA_REGISTRATION, "AB1234563", FROM, null))
                .after(verify());
        assertThat(standing(open, "2099-12-31")).isEqualTo(ACTIVE);
        assertThat(credential(open, "2099-12-31").to()).isNull();
    }

    @Test
    void a_gap_between_expiry_and_renewal_stays_a_gap() {
        var renewedLate = verified().after(renew("2027-02-01", "2028-12-31"));
        assertThat(standing(renewedLate, "2026-12-31")).isEqualTo(ACTIVE);
        assertThat(standing(renewedLate, "2027-01-15")).isEqualTo(EXPIRED);
        assertThat(credential(renewedLate, "2027-01-15").to()).isEqualTo("2026-12-31");
        assertThat(standing(renewedLate, "2027-02-01")).isEqualTo(ACTIVE);
        assertThat(credential(renewedLate, "2027-02-01").from()).isEqualTo("2027-02-01");
        assertThat(credential(renewedLate, "2027-02-01").to()).isEqualTo("2028-12-31");
    }

    @Test
    void a_renewal_in_time_makes_one_period_of_two() {
        var renewed = verified().after(renew("2027-01-01", "2028-12-31"));
        assertThat(credential(renewed, "2025-06-01").from()).isEqualTo(FROM);
        assertThat(credential(renewed, "2025-06-01").to()).isEqualTo("2028-12-31");
        assertThat(standing(renewed, "2027-01-01")).isEqualTo(ACTIVE);
    }

    @Test
    void a_suspension_lasts_from_its_day_until_the_day_of_reinstatement() {
        var reinstated = verified().after(suspend("2026-03-01")).after(reinstate("2026-04-01"));
        assertThat(standing(reinstated, "2026-02-28")).isEqualTo(ACTIVE);
        assertThat(standing(reinstated, "2026-03-01")).isEqualTo(SUSPENDED);
        assertThat(standing(reinstated, "2026-03-31")).isEqualTo(SUSPENDED);
        assertThat(standing(reinstated, "2026-04-01")).isEqualTo(ACTIVE);
    }

    @Test
    void a_suspension_that_becomes_known_late_counts_from_its_own_day() {
        var late = verified()
                .after(suspend("2026-03-01"))
                .after(reinstate("2026-04-01"))
                .after(suspend("2026-02-10"));
        assertThat(standing(late, "2026-02-09")).isEqualTo(ACTIVE);
        assertThat(standing(late, "2026-02-15")).isEqualTo(SUSPENDED);
        assertThat(standing(late, "2026-04-01"))
                .as("the reinstatement ends both")
                .isEqualTo(ACTIVE);
    }

    @Test
    void a_suspension_vacated_from_its_own_day_never_was() {
        var vacated = verified().after(suspend("2026-03-01")).after(reinstate("2026-03-01"));
        assertThat(standing(vacated, "2026-03-01")).isEqualTo(ACTIVE);
    }

    @Test
    void a_suspended_licence_that_expires_meanwhile_is_still_expired_after_reinstatement() {
        var expired = verified().after(suspend("2026-10-01")).after(reinstate("2027-02-01"));
        assertThat(standing(expired, "2027-01-15")).isEqualTo(SUSPENDED);
        assertThat(standing(expired, "2027-02-01")).isEqualTo(EXPIRED);
    }

    @Test
    void a_restriction_changes_what_is_covered_from_its_day() {
        var restricted = verified().after(restrict("2026-05-01", Schedule.IV));
        assertThat(standing(restricted, "2026-04-30")).isEqualTo(ACTIVE);
        assertThat(credential(restricted, "2026-04-30").schedules())
                .containsExactlyInAnyOrder(Schedule.IIIN, Schedule.IV);
        assertThat(standing(restricted, "2026-05-01")).isEqualTo(RESTRICTED);
        assertThat(credential(restricted, "2026-05-01").schedules()).containsExactly(Schedule.IV);
    }

    @Test
    void a_restriction_outlasts_a_suspension_and_ends_when_everything_is_covered_again() {
        var restricted = verified()
                .after(restrict("2026-05-01", Schedule.IV))
                .after(suspend("2026-06-01"))
                .after(reinstate("2026-07-01"));
        assertThat(standing(restricted, "2026-07-01")).isEqualTo(RESTRICTED);
        assertThat(standing(restricted.after(restrict("2026-08-01", Schedule.IIIN, Schedule.IV)), "2026-08-01"))
                .isEqualTo(ACTIVE);
    }

    @Test
    void a_revoked_licence_is_revoked_for_good() {
        var revoked = verified().after(suspend("2026-03-01")).after(revoke("2026-05-01"));
        assertThat(standing(revoked, "2026-02-28")).isEqualTo(ACTIVE);
        assertThat(standing(revoked, "2026-04-30")).isEqualTo(SUSPENDED);
        assertThat(standing(revoked, "2026-05-01")).isEqualTo(REVOKED);
        assertThat(standing(revoked, "2099-01-01")).isEqualTo(REVOKED);
    }

    @Test
    void a_revocation_found_to_be_older_counts_from_the_older_day() {
        var older = verified().after(revoke("2026-05-01")).after(revoke("2026-04-01"));
        assertThat(standing(older, "2026-04-15")).isEqualTo(REVOKED);
    }

    @Test
    void what_the_authority_took_away_counts_even_of_a_licence_that_was_never_verified() {
        assertThat(standing(recorded().after(suspend("2026-03-01")), "2026-03-01"))
                .isEqualTo(SUSPENDED);
        assertThat(standing(recorded().after(revoke("2026-03-01")), "2026-03-01"))
                .isEqualTo(REVOKED);
    }

    @Test
    void each_licence_of_the_holder_stands_for_itself() {
        var two = verified()
                .after(record(FLORIDA, Credential.Kind.STATE_LICENCE, "ME 12345", FROM, TO))
                .after(suspend("2026-03-01"));
        assertThat(two.state().credentialsOn(LocalDate.parse("2026-03-01")))
                .extracting(Credential::number, Credential::standing)
                .containsExactly(tuple("AB1234563", SUSPENDED), tuple("ME 12345", UNVERIFIED));
        assertThat(two.state().credential(LicenceId.of(FLORIDA, 2), FROM)).isPresent();
        assertThat(two.state().credential(LicenceId.of(FLORIDA, 3), FROM)).isEmpty();
    }

    private static Standing standing(Story<Licensure, LicensureCommand, LicensureEvent> story, String day) {
        return credential(story, day).standing();
    }

    private static Credential credential(Story<Licensure, LicensureCommand, LicensureEvent> story, String day) {
        return story.state().credential(LICENCE, LocalDate.parse(day)).orElseThrow();
    }
}
