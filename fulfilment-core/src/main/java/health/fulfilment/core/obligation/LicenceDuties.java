package health.fulfilment.core.obligation;

import static health.fulfilment.core.obligation.DutyKind.LICENCE_CHANGE;
import static health.fulfilment.core.obligation.DutyKind.LICENCE_RENEWAL;

import health.fulfilment.core.licensure.LicenceChange;
import health.fulfilment.core.licensure.LicensureCommand.LapseLicence;
import health.fulfilment.core.licensure.LicensureCommand.NoteChangeInEffect;
import health.fulfilment.core.licensure.LicensureEvent;
import health.fulfilment.core.licensure.LicensureEvent.LicenceChangeInEffect;
import health.fulfilment.core.licensure.LicensureEvent.LicenceLapsed;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRecorded;
import health.fulfilment.core.licensure.LicensureEvent.LicenceReinstated;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRenewed;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRestricted;
import health.fulfilment.core.licensure.LicensureEvent.LicenceRevoked;
import health.fulfilment.core.licensure.LicensureEvent.LicenceSuspended;
import health.fulfilment.core.licensure.LicensureEvent.LicenceVerified;
import health.fulfilment.core.obligation.DutyNews.Ended;
import health.fulfilment.core.obligation.DutyNews.Met;
import health.fulfilment.core.obligation.DutyNews.Overdue;
import health.fulfilment.core.obligation.DutyNews.Owed;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.PharmacyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a licence's calendar brings: its last day, by which it is to be renewed, and the days of announced changes. */
final class LicenceDuties {

    private static final char OF = '@';

    private LicenceDuties() {}

    static List<DutyNews> of(LicensureEvent event) {
        List<DutyNews> news = new ArrayList<>();
        switch (event) {
            case LicenceRecorded e -> {
                renewBy(news, e, e.to());
                announced(news, e, e.from());
            }
            case LicenceRenewed e -> renewed(news, e);
            case LicenceRevoked e -> {
                if (e.endsOn() != null && !e.effectiveOn().isAfter(e.endsOn().plusDays(1))) {
                    news.add(new Ended(LICENCE_RENEWAL, subject(e.licence(), e.endsOn()), e.at()));
                }
                announced(news, e, e.effectiveOn());
            }
            case LicenceSuspended e -> announced(news, e, e.effectiveOn());
            case LicenceReinstated e -> announced(news, e, e.effectiveOn());
            case LicenceRestricted e -> announced(news, e, e.effectiveOn());
            case LicenceVerified _ -> {}
            case LicenceLapsed e ->
                news.add(new Overdue(
                        LICENCE_RENEWAL, subject(e.licence(), e.effectiveOn().minusDays(1)), e.at()));
            case LicenceChangeInEffect e ->
                news.add(new Met(LICENCE_CHANGE, subject(e.licence(), e.effectiveOn()), e.at(), e.effectiveOn()));
        }
        return news;
    }

    static LapseLicence lapse(String subject, Context context) {
        return new LapseLicence(licence(subject), context, day(subject));
    }

    static NoteChangeInEffect inEffect(String subject, Context context) {
        return new NoteChangeInEffect(licence(subject), context, day(subject));
    }

    /** In time where no day is missing, whenever it was told. What fills a gap in the past owes nothing new. */
    private static void renewed(List<DutyNews> news, LicenceRenewed e) {
        LocalDate ended = e.endedOn();
        LocalDate ends = e.endsOn() == null ? e.to() : e.endsOn();
        if (ends.equals(ended)) {
            return;
        }
        if (ended != null) {
            news.add(new Met(
                    LICENCE_RENEWAL,
                    subject(e.licence(), ended),
                    e.at(),
                    e.effectiveOn().minusDays(1)));
            if (e.effectiveOn().isAfter(ended.plusDays(1))) {
                announced(news, e, e.effectiveOn());
            }
        }
        renewBy(news, e, ends);
    }

    private static void renewBy(List<DutyNews> news, LicensureEvent e, @Nullable LocalDate lastDay) {
        if (lastDay != null) {
            news.add(owed(LICENCE_RENEWAL, e, lastDay, LicenceChange.begunEverywhere(lastDay.plusDays(1))));
        }
    }

    /** What took effect before it was told is heeded at once. */
    private static void announced(List<DutyNews> news, LicensureEvent e, LocalDate effectiveOn) {
        Instant begins = LicenceChange.begunEverywhere(effectiveOn);
        if (begins.isAfter(e.at())) {
            news.add(owed(LICENCE_CHANGE, e, effectiveOn, begins));
        }
    }

    private static Owed owed(DutyKind kind, LicensureEvent e, LocalDate day, Instant overdueFrom) {
        String holder = e.licence().licensure().holder();
        return new Owed(
                kind,
                subject(e.licence(), day),
                null,
                e.at(),
                overdueFrom,
                day,
                holder.startsWith("phcy-") ? new PharmacyId(holder) : null,
                e.licence().licensure().state());
    }

    private static String subject(LicenceId licence, LocalDate day) {
        return licence.value() + OF + day;
    }

    private static LicenceId licence(String subject) {
        return new LicenceId(subject.substring(0, subject.indexOf(OF)));
    }

    private static LocalDate day(String subject) {
        return LocalDate.parse(subject.substring(subject.indexOf(OF) + 1));
    }
}
