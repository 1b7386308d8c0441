package health.fulfilment.core.licensure;

import static health.fulfilment.core.licensure.Licences.FLORIDA;
import static health.fulfilment.core.licensure.Licences.LICENCE;
import static health.fulfilment.core.licensure.Licences.TO;
import static health.fulfilment.core.licensure.Licences.nothing;
import static health.fulfilment.core.licensure.Licences.renew;
import static health.fulfilment.core.licensure.Licences.revoke;
import static health.fulfilment.core.licensure.Licences.suspend;
import static health.fulfilment.core.licensure.Licences.verified;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.licensure.LicensureCommand.LapseLicence;
import health.fulfilment.core.licensure.LicensureCommand.NoteChangeInEffect;
import health.fulfilment.core.licensure.LicensureEvent.LicenceChangeInEffect;
import health.fulfilment.core.licensure.LicensureEvent.LicenceLapsed;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.Refusal.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the calendar alone does to a licence that runs through 31 December 2026. */
class LicenceCalendarTest {

    private static final LocalDate NEW_YEAR = TO.plusDays(1);
    private static final Instant OVER = Instant.parse("2027-01-01T12:00:00Z");

    @Test
    void it_lapses_once_its_last_day_is_over_everywhere() {
        verified().when(lapse(TO, OVER.minusMillis(1))).thenRefused(Kind.STAGE, "NOT_DUE");
        verified().when(lapse(TO, OVER)).thenRecorded(new LicenceLapsed(LICENCE, OVER, NEW_YEAR));
    }

    @Test
    void it_lapses_once() {
        verified().after(lapse(TO, OVER)).when(lapse(TO, OVER)).thenRefused(Kind.STAGE, "NOTHING_TO_NOTE");
    }

    @Test
    void a_renewal_in_time_keeps_it_from_lapsing_and_a_late_one_does_not() {
        verified()
                .after(renew("2027-01-01", "2028-12-31"))
                .when(lapse(TO, OVER))
                .thenRefused(Kind.STAGE, "RENEWED");
        verified()
                .after(renew("2027-02-01", "2028-12-31"))
                .when(lapse(TO, OVER))
                .thenRecorded(new LicenceLapsed(LICENCE, OVER, NEW_YEAR));
    }

    @Test
    void what_is_revoked_does_not_lapse() {
        verified().after(revoke("2026-10-01")).when(lapse(TO, OVER)).thenRefused(Kind.STAGE, "LICENCE_REVOKED");
    }

    @Test
    void no_day_stands_otherwise_for_it() {
        Licence before = verified().state().licences().getFirst();
        Licence after = verified().after(lapse(TO, OVER)).state().licences().getFirst();
        for (LocalDate day = TO.minusDays(3); day.isBefore(TO.plusDays(3)); day = day.plusDays(1)) {
            assertThat(after.credentialOn(day)).as("%s", day).isEqualTo(before.credentialOn(day));
        }
    }

    @Test
    void the_day_of_an_announced_suspension_is_noted_once() {
        LocalDate december = LocalDate.of(2026, 12, 1);
        Instant begun = Instant.parse("2026-12-01T12:00:00Z");
        var announced = verified().after(suspend("2026-12-01"));

        announced.when(inEffect(december, begun.minusMillis(1))).thenRefused(Kind.STAGE, "NOT_DUE");
        announced.when(inEffect(december, begun)).thenRecorded(new LicenceChangeInEffect(LICENCE, begun, december));
        announced
                .after(inEffect(december, begun))
                .when(inEffect(december, begun))
                .thenRefused(Kind.STAGE, "NOTHING_TO_NOTE");
        verified().when(inEffect(december, begun)).thenRefused(Kind.STAGE, "NOTHING_TO_NOTE");
    }

    @Test
    void what_is_not_recorded_has_no_calendar() {
        nothing().when(lapse(TO, OVER)).thenRefused(Kind.ABSENT, "NOT_FOUND");
        verified()
                .when(new NoteChangeInEffect(LicenceId.of(FLORIDA, 2), by(OVER), TO))
                .thenRefused(Kind.ABSENT, "NOT_FOUND");
    }

    private static LapseLicence lapse(LocalDate lastDay, Instant at) {
        return new LapseLicence(LICENCE, by(at), lastDay);
    }

    private static NoteChangeInEffect inEffect(LocalDate day, Instant at) {
        return new NoteChangeInEffect(LICENCE, by(at), day);
    }

    private static Context by(Instant at) {
        return Context.of(Actor.system("obligations"), at);
    }
}
