package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.FillCase;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Every rule on making one fill on a day. */
final class FillRules {

    static final List<Rule<FillCase>> ALL = List.of(
            CoverageRules::scheduleFilled,
            FillRules::withinValidity,
            FillRules::refillsLeft,
            FillRules::totalQuantity,
            FillRules::quantityOfOneFill,
            FillRules::partialFill,
            FillRules::daysSupply,
            FillRules::notTooSoon,
            FillRules::afterFlexibility);

    private FillRules() {}

    /** The fill date counts, not the delivery (21 CFR 1306.22(a)). */
    private static Judgement withinValidity(FillCase c, Law law) {
        Validity validity = Validity.of(law, c.issuedOn());
        boolean first = c.fillsSoFar() == 0;
        Strictest limit = first ? validity.first() : validity.refills();
        LocalDate last = first ? validity.firstFillBy() : validity.refillsBy();
        var because = Judgement.of("prescription-validity", limit.deciding(), limit.other())
                .given("issuedOn", c.issuedOn(), "fillOn", c.fillOn(), "lastDay", last);
        if (c.fillOn().isBefore(c.issuedOn())) {
            return because.refused(
                    "FILL_BEFORE_ISSUE",
                    () -> "The fill date " + c.fillOn() + " is before the issue date " + c.issuedOn() + ".");
        }
        if (c.fillOn().isAfter(last)) {
            return because.refused(
                    limit.deciding().jurisdiction().isFederal() ? "RX_EXPIRED_6M" : "RX_EXPIRED_STATE_LIMIT",
                    () -> "Issued on " + c.issuedOn() + ", the last day for a " + (first ? "first fill" : "refill")
                            + " was " + last + "; the fill is on " + c.fillOn() + ".");
        }
        Fact unclear = validity.unclear();
        if (!first && unclear != null && c.fillOn().isAfter(validity.firstFillBy())) {
            return because.notEstablished(
                    unclear,
                    () -> "The first fill had to be by " + validity.firstFillBy() + "; refills end on " + last + ".");
        }
        Fact unknown = limit.unknown();
        return unknown == null
                ? because.met(() -> "Issued on " + c.issuedOn() + ", may be filled until " + last + ".")
                : because.notEstablished(unknown, () -> "The federal limit, " + last + ", is met.");
    }

    /** Counted in fills, and where fills were partial also in what they dispensed: the rest of a fill may be no refill. */
    private static Judgement refillsLeft(FillCase c, Law law) {
        Strictest limit = Strictest.number(law.federal(Parameter.MAX_REFILLS), law.state(Parameter.MAX_REFILLS));
        Integer most = limit.deciding().count();
        int allowed = most == null ? c.refillsAuthorised() : Math.min(c.refillsAuthorised(), most);
        boolean byCount = c.fillsSoFar() <= allowed;
        boolean byQuantity = byCount || begun(c) <= (completes(c) ? allowed + 1 : allowed);
        Fact counts = law.federal(Parameter.PARTIAL_COUNTS_AS_REFILL);
        var because = (byCount || !byQuantity
                        ? Judgement.of("refills-left", limit.deciding(), limit.other())
                        : Judgement.of("refills-left", counts, limit.deciding(), limit.other()))
                .given("refillsAuthorised", c.refillsAuthorised(), "fillsSoFar", c.fillsSoFar());
        if (byCount || (byQuantity && counts.no())) {
            return because.met(() -> c.fillsSoFar() + " of " + (allowed + 1) + " fills were made before this one.");
        }
        return byQuantity && !counts.yes()
                ? because.notEstablished(
                        counts,
                        () -> c.fillsSoFar() + " fills were made, some of them partial; one fill and " + allowed
                                + " refills are allowed.")
                : because.refused(
                        "NO_REFILLS_LEFT",
                        () -> c.fillsSoFar() + " fills were made; one fill and " + allowed + " refills are allowed.");
    }

    /** Whole fills of which at least a part was dispensed. */
    private static int begun(FillCase c) {
        return c.quantityPerFill().signum() <= 0
                ? c.fillsSoFar()
                : Math.min(
                        c.fillsSoFar(),
                        c.quantityDispensed()
                                .divide(c.quantityPerFill(), 0, RoundingMode.CEILING)
                                .intValueExact());
    }

    /** Whether this is only the rest of a fill that was begun. */
    private static boolean completes(FillCase c) {
        return c.quantityDispensed()
                        .add(c.quantity())
                        .compareTo(c.quantityPerFill().multiply(BigDecimal.valueOf(begun(c))))
                <= 0;
    }

    private static Judgement totalQuantity(FillCase c, Law law) {
        BigDecimal after = c.quantityDispensed().add(c.quantity());
        var because = Judgement.of("total-quantity", law.federal(Parameter.PARTIAL_FILL))
                .given(
                        "prescribed",
                        c.quantityPrescribed().toPlainString(),
                        "dispensed",
                        c.quantityDispensed().toPlainString(),
                        "quantity",
                        c.quantity().toPlainString());
        if (c.quantity().signum() <= 0) {
            return because.refused("QTY_NOT_POSITIVE", () -> "A fill dispenses more than nothing.");
        }
        return after.compareTo(c.quantityPrescribed()) > 0
                ? because.refused(
                        "QTY_EXCEEDS_PRESCRIBED",
                        () -> "This fill would bring the quantity dispensed to " + after.toPlainString() + "; "
                                + c.quantityPrescribed().toPlainString() + " were prescribed in all.")
                : because.met(() -> "After this fill " + after.toPlainString() + " of "
                        + c.quantityPrescribed().toPlainString() + " prescribed are dispensed.");
    }

    private static Judgement quantityOfOneFill(FillCase c, Law law) {
        Fact atMost = law.policy(Parameter.ONE_FILL_AT_MOST);
        var because = Judgement.of("quantity-per-fill", atMost)
                .given(
                        "quantity",
                        c.quantity().toPlainString(),
                        "perFill",
                        c.quantityPerFill().toPlainString());
        return atMost.yes() && c.quantity().compareTo(c.quantityPerFill()) > 0
                ? because.refused(
                        "QTY_EXCEEDS_PRESCRIBED",
                        () -> "This fill of " + c.quantity().toPlainString() + " exceeds the "
                                + c.quantityPerFill().toPlainString() + " prescribed for one fill.")
                : because.met(() -> "This fill of " + c.quantity().toPlainString() + " is within the "
                        + c.quantityPerFill().toPlainString() + " prescribed for one fill.");
    }

    /** Federal law allows it; a state may not (21 CFR 1306.23). */
    private static Judgement partialFill(FillCase c, Law law) {
        Fact federal = law.federal(Parameter.PARTIAL_FILL);
        Fact state = law.state(Parameter.PARTIAL_FILL);
        Fact forbids = federal.no() ? federal : state.no() ? state : null;
        var because = (state.no() && !federal.no()
                        ? Judgement.of("partial-fill", state, federal)
                        : Judgement.of("partial-fill", federal, state))
                .given(
                        "quantity",
                        c.quantity().toPlainString(),
                        "perFill",
                        c.quantityPerFill().toPlainString());
        if (c.quantity().compareTo(c.quantityPerFill()) >= 0) {
            return because.notApplicable(() -> "This fill is not partial.");
        }
        if (forbids != null) {
            return because.refused(
                    "PARTIAL_FILL_FORBIDDEN",
                    () -> "This fill of " + c.quantity().toPlainString() + " is less than the "
                            + c.quantityPerFill().toPlainString() + " prescribed for one fill; the law ("
                            + forbids.jurisdiction().name() + ") allows no partial fills.");
        }
        return state.yes()
                ? because.met(() -> "Federal law and " + law.stateName() + " allow a partial fill.")
                : because.notEstablished(state, () -> "Federal law allows a partial fill.");
    }

    private static Judgement daysSupply(FillCase c, Law law) {
        return ContentRules.daysSupply(c.daysSupply(), law);
    }

    private static Judgement notTooSoon(FillCase c, Law law) {
        Fact early = law.special(Parameter.REFILL_NOT_BEFORE);
        LocalDate until = c.suppliedUntil();
        if (until == null || c.fillsSoFar() == 0) {
            return Judgement.of("refill-too-soon", early == null ? law.state(Parameter.MAX_REFILLS) : early)
                    .notApplicable(() -> "Nothing was dispensed before this fill.");
        }
        long left = Math.max(0, ChronoUnit.DAYS.between(c.fillOn(), until) + 1);
        if (early == null) {
            Fact silence = law.statePack().silence(Parameter.REFILL_NOT_BEFORE);
            return Judgement.of("refill-too-soon", silence)
                    .given("daysLeft", left)
                    .notEstablished(silence, () -> left + " days of supply are left.");
        }
        Span span = early.time();
        var because = Judgement.of("refill-too-soon", early).given("fillOn", c.fillOn(), "daysLeft", left);
        if (span == null) {
            return because.notEstablished(early, () -> left + " days of supply are left.");
        }
        if (left > span.days()
                && completes(c)
                && !law.federal(Parameter.PARTIAL_COUNTS_AS_REFILL).yes()) {
            return because.notEstablished(
                    law.federal(Parameter.PARTIAL_COUNTS_AS_REFILL),
                    () -> "This is the rest of a fill that was begun; " + left + " days of supply are left.");
        }
        return left > span.days()
                ? because.refused(
                        "REFILL_TOO_SOON",
                        () -> left + " days of supply are left on " + c.fillOn() + "; " + law.stateName()
                                + " allows a refill when no more than " + span + " are left.")
                : because.met(() -> left + " days of supply are left; " + law.stateName() + " allows a refill at "
                        + span + " or less.");
    }

    /** Whether refills may go on after the flexibility they were prescribed under is not addressed in what was read. */
    private static Judgement afterFlexibility(FillCase c, Law law) {
        Fact goesOn = law.federal(Parameter.REFILL_AFTER_FLEXIBILITY);
        Fact then = law.federalPack().on(c.issuedOn(), Parameter.TELEMEDICINE_FLEXIBILITY);
        var because = Judgement.of("refill-after-telemedicine", goesOn, then)
                .given("issuedOn", c.issuedOn(), "fillOn", c.fillOn());
        Fact now = law.federal(Parameter.TELEMEDICINE_FLEXIBILITY);
        if (c.fillsSoFar() == 0 || !then.yes() || now.yes()) {
            return because.notApplicable(() -> "No refill after the end of the temporary telemedicine rule.");
        }
        if (goesOn.established()) {
            return goesOn.yes()
                    ? because.met(() -> "Refills go on after the temporary telemedicine rule.")
                    : because.refused(
                            "TELEMED_REFILL_HOLD",
                            () -> "Refills ended with the temporary telemedicine rule on " + then.until() + ".");
        }
        return because.notEstablished(
                goesOn,
                () -> "The prescription of " + c.issuedOn()
                        + " was issued while the temporary telemedicine rule was in force," + " to " + then.until()
                        + "; it matters only if it rested on that rule.");
    }
}
