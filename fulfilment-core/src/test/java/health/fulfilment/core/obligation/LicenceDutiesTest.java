package health.fulfilment.core.obligation;

import static health.fulfilment.core.licensure.Licences.LICENCE;
import static health.fulfilment.core.licensure.Licences.NOW;
import static health.fulfilment.core.licensure.Licences.TO;
import static health.fulfilment.core.licensure.Licences.recorded;
import static health.fulfilment.core.licensure.Licences.reinstate;
import static health.fulfilment.core.licensure.Licences.renew;
import static health.fulfilment.core.licensure.Licences.revoke;
import static health.fulfilment.core.licensure.Licences.suspend;
import static health.fulfilment.core.licensure.Licences.verified;
import static health.fulfilment.core.obligation.DutyKind.LICENCE_CHANGE;
import static health.fulfilment.core.obligation.DutyKind.LICENCE_RENEWAL;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.licensure.Licensure;
import health.fulfilment.core.licensure.LicensureCommand;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.obligation.DutyNews.Ended;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.shared.Story;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a licence that runs through 31 December 2026 asks of compliance. */
class LicenceDutiesTest {

    private static final String LAST_DAY = LICENCE + "@2026-12-31";
    private static final Instant OVER = Instant.parse("2027-01-01T12:00:00Z");

    private static List<DutyNews> after(Story<Licensure, LicensureCommand, LicensureEvent> story) {
        return Duties.of(story.past().getLast());
    }

    private static Owed renewal(LocalDate lastDay, Instant overdueFrom) {
        return new Owed(
                LICENCE_RENEWAL, LICENCE + "@" + lastDay, null, NOW, overdueFrom, lastDay, null, new State("FL"));
    }

    @Test
    void it_is_to_be_renewed_by_its_last_day() {
        assertThat(after(recorded())).containsExactly(renewal(TO, OVER));
        assertThat(after(verified())).isEmpty();
    }

    @Test
    void a_renewal_meets_that_and_is_to_be_renewed_in_its_turn() {
        assertThat(after(verified().after(renew("2027-01-01", "2028-12-31"))))
                .containsExactly(
                        new Met(LICENCE_RENEWAL, LAST_DAY, NOW, TO),
                        renewal(LocalDate.of(2028, 12, 31), Instant.parse("2029-01-01T12:00:00Z")));
    }

    @Test
    void a_renewal_with_a_gap_is_late_and_begins_on_a_day_of_its_own() {
        assertThat(after(verified().after(renew("2027-02-01", "2028-12-31"))))
                .hasSize(3)
                .contains(new Met(LICENCE_RENEWAL, LAST_DAY, NOW, LocalDate.of(2027, 1, 31)))
                .anySatisfy(news -> {
                    assertThat(news.kind()).isEqualTo(LICENCE_CHANGE);
                    assertThat(news.subject()).isEqualTo(LICENCE + "@2027-02-01");
                });
    }

    @Test
    void what_fills_a_gap_in_the_past_owes_nothing_new() {
        assertThat(after(verified().after(renew("2027-07-01", "2028-12-31")).after(renew("2027-01-01", "2027-06-30"))))
                .isEmpty();
    }

    @Test
    void a_revocation_ends_it() {
        assertThat(after(verified().after(revoke("2026-10-01"))))
                .containsExactly(new Ended(LICENCE_RENEWAL, LAST_DAY, NOW));
    }

    @Test
    void what_is_announced_is_heeded_on_its_day_and_what_has_begun_at_once() {
        assertThat(after(verified().after(suspend("2026-12-01"))))
                .singleElement()
                .isInstanceOfSatisfying(Owed.class, owed -> {
                    assertThat(owed.kind()).isEqualTo(LICENCE_CHANGE);
                    assertThat(owed.overdueFrom()).isEqualTo("2026-12-01T12:00:00Z");
                });
        assertThat(after(verified().after(suspend("2026-10-01")))).isEmpty();
        assertThat(after(verified().after(suspend("2026-10-01")).after(reinstate("2026-10-20"))))
                .isEmpty();
    }

    @Test
    void each_reminder_is_what_notes_that_the_day_has_come() {
        LicensureCommand lapse = (LicensureCommand) Duties.reminder(LICENCE_RENEWAL, LAST_DAY, OVER);
        assertThat(after(verified().after(lapse))).containsExactly(new Overdue(LICENCE_RENEWAL, LAST_DAY, OVER));

        Instant begun = Instant.parse("2026-12-01T12:00:00Z");
        String subject = LICENCE + "@2026-12-01";
        LicensureCommand note = (LicensureCommand) Duties.reminder(LICENCE_CHANGE, subject, begun);
        assertThat(after(verified().after(suspend("2026-12-01")).after(note)))
                .containsExactly(new Met(LICENCE_CHANGE, subject, begun, LocalDate.of(2026, 12, 1)));
    }
}
