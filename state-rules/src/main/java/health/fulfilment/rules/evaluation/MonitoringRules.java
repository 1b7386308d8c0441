package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.PdmpQuery;
import health.fulfilment.rules.PrescribingCase;
import health.fulfilment.rules.PrescribingCase.EarlierPrescription;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import health.fulfilment.rules.pack.Value;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The prescriber's query of the state's prescription drug monitoring program. */
final class MonitoringRules {

    private static final String RULE = "pdmp-query";

    private MonitoringRules() {}

    static Judgement query(PrescribingCase c, Law law) {
        Fact required = law.state(Parameter.PDMP_QUERY_REQUIRED);
        Fact interval = law.state(Parameter.PDMP_REQUERY_INTERVAL);
        PdmpQuery query = usable(c);
        var because = Judgement.of(RULE, required, interval)
                .given("state", c.patientState(), "queriedAt", query == null ? "none" : query.queriedAt());
        if (required.no()) {
            return because.notApplicable(
                    () -> law.stateName() + " asks no query of its monitoring program for this drug.");
        }
        if (!required.established()) {
            return because.notEstablished(required);
        }
        if (exempt(c, law)) {
            return because.notApplicable(() -> "A supply this short needs no query in " + law.stateName() + ".");
        }
        if (required.value() instanceof Value.Word) {
            return conditional(c, law, query, because, interval);
        }
        if (query == null) {
            return missing(c, law, because, interval);
        }
        return cadence(c, law, query, because, interval);
    }

    /** How fresh the query is; only where one is due for this very prescription. */
    static Judgement queryAge(PrescribingCase c, Law law) {
        Fact required = law.state(Parameter.PDMP_QUERY_REQUIRED);
        Fact maxAge = law.state(Parameter.PDMP_QUERY_MAX_AGE);
        PdmpQuery query = usable(c);
        var because = Judgement.of("pdmp-query-age", maxAge, required);
        if (!required.yes() || query == null || exempt(c, law)) {
            return because.notApplicable(() -> "No query is due for this prescription, or none is on record.");
        }
        Fact interval = law.state(Parameter.PDMP_REQUERY_INTERVAL);
        if (!c.earlier().isEmpty() && !eachPrescription(interval)) {
            return interval.established()
                    ? because.notApplicable(() -> "A query of an earlier prescription may still serve.")
                    : because.notEstablished(interval);
        }
        Span span = maxAge.time();
        Duration age = Duration.between(query.queriedAt(), c.at());
        because.given("queriedAt", query.queriedAt(), "ageHours", age.toHours());
        if (maxAge.none()) {
            return because.notApplicable(() -> law.stateName() + " sets no age of the query.");
        }
        if (span == null) {
            return because.notEstablished(maxAge, () -> "The query was made " + hours(age) + " before signing.");
        }
        boolean fresh = age.compareTo(span.hours()) <= 0;
        Fact previousDay = law.special(Parameter.PDMP_PREVIOUS_BUSINESS_DAY);
        boolean orPreviousDay = previousDay != null && previousDay.yes();
        if (!fresh && orPreviousDay) {
            LocalDate day = query.queriedAt().atZone(c.patientZone()).toLocalDate();
            fresh = !day.isBefore(BusinessDays.before(law.on()));
        }
        String allowed = span + (orPreviousDay ? " or the previous business day" : "");
        return fresh
                ? because.met(() -> "The query was made " + hours(age) + " before signing; " + law.stateName()
                        + " allows " + allowed + ".")
                : because.refused(
                        "PDMP_QUERY_TOO_OLD",
                        () -> "The query was made " + hours(age) + " before signing; " + law.stateName() + " allows "
                                + allowed + ".");
    }

    /** Only a query of the patient's state, made before signing, is of use. */
    private static @Nullable PdmpQuery usable(PrescribingCase c) {
        PdmpQuery query = c.pdmpQuery();
        return query != null
                        && query.state().equals(c.patientState())
                        && !query.queriedAt().isAfter(c.at())
                ? query
                : null;
    }

    private static boolean exempt(PrescribingCase c, Law law) {
        Fact upTo = law.special(Parameter.PDMP_EXEMPT_SUPPLY);
        Span span = upTo == null ? null : upTo.time();
        return span != null && (long) c.daysSupply() * (1 + c.refills()) <= span.days();
    }

    private static Judgement conditional(
            PrescribingCase c, Law law, @Nullable PdmpQuery query, Judgement.Because because, Fact interval) {
        Span again = interval.time();
        if (query == null) {
            return because.warned(
                    "PDMP_QUERY_CONDITIONAL",
                    () -> law.stateName() + " asks a query of its monitoring program under conditions that a program"
                            + " cannot judge, and none is on record.");
        }
        LocalDate queriedOn = query.queriedAt().atZone(c.patientZone()).toLocalDate();
        return again != null && queriedOn.isBefore(again.before(law.on()))
                ? because.warned(
                        "PDMP_QUERY_CONDITIONAL",
                        () -> law.stateName()
                                + " asks a query of its monitoring program under conditions that a program"
                                + " cannot judge, every " + again + " while they hold; the last was on " + queriedOn
                                + ".")
                : because.met(() -> queried(query));
    }

    private static Judgement missing(PrescribingCase c, Law law, Judgement.Because because, Fact interval) {
        if (interval.none() && !c.earlier().isEmpty()) {
            return because.warned(
                    "PDMP_QUERY_FIRST_PRESCRIPTION",
                    () -> law.stateName() + " asks a query the first time a prescriber prescribes to a patient; that an"
                            + " earlier prescription was this prescriber's is not among the facts, and no query is on record.");
        }
        return because.refused(
                "PDMP_QUERY_MISSING",
                () -> law.stateName()
                        + " asks a query of its monitoring program before this prescription, and none made"
                        + " before signing is on record.");
    }

    private static Judgement cadence(
            PrescribingCase c, Law law, PdmpQuery query, Judgement.Because because, Fact interval) {
        LocalDate queriedOn = query.queriedAt().atZone(c.patientZone()).toLocalDate();
        LocalDate lastIssue = lastIssue(c);
        if (eachPrescription(interval) && lastIssue != null && queriedOn.isBefore(lastIssue)) {
            return because.refused(
                    "PDMP_QUERY_MISSING",
                    () -> law.stateName() + " asks a query for each prescription; the one of " + queriedOn
                            + " was made before the last prescription of " + lastIssue + ".");
        }
        Span again = interval.time();
        if (again != null && queriedOn.isBefore(again.before(law.on()))) {
            return because.refused(
                    "PDMP_QUERY_TOO_OLD",
                    () -> "The query was made on " + queriedOn + "; " + law.stateName() + " asks one every " + again
                            + ".");
        }
        return interval.established() || interval.none()
                ? because.met(() -> queried(query))
                : because.notEstablished(interval, () -> queried(query));
    }

    /** With an interval, a query of an earlier prescription serves on; it was fresh when it was made. */
    private static boolean eachPrescription(Fact interval) {
        return interval.is("each-prescription");
    }

    private static @Nullable LocalDate lastIssue(PrescribingCase c) {
        LocalDate last = null;
        for (EarlierPrescription earlier : c.earlier()) {
            if (last == null || earlier.issuedOn().isAfter(last)) {
                last = earlier.issuedOn();
            }
        }
        return last;
    }

    private static String queried(PdmpQuery query) {
        return "The monitoring program of " + query.state() + " was queried at " + query.queriedAt() + ".";
    }

    private static String hours(Duration age) {
        return age.toHours() + " h " + age.toMinutesPart() + " min";
    }
}
