package health.fulfilment.rules.evaluation;

import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a prescription may be filled and refilled. Six months are calendar months, clamped to the month's end (21 CFR
 * 1306.22(a)). Some states end the first fill sooner than the refills; where it is not known whether the shorter limit ends
 * the refills too, the longer one stands and the question is told.
 *
 * @param firstFillBy last day of the first fill
 * @param refillsBy last day of any refill
 * @param unclear the value not known that would say whether the first limit ends the refills too, absent if that is clear
 */
record Validity(
        Strictest first,
        Strictest refills,
        LocalDate firstFillBy,
        LocalDate refillsBy,
        @Nullable Fact unclear) {

    /** By the law of the day that is judged: of issue when it is issued, of the fill when it is filled. */
    static Validity of(Law law, LocalDate issuedOn) {
        Fact federal = law.federal(Parameter.VALIDITY);
        Fact state = law.state(Parameter.VALIDITY);
        Strictest first = Strictest.end(federal, state, issuedOn);
        Fact own = law.special(Parameter.REFILLS_VALIDITY);
        Fact covers = law.special(Parameter.VALIDITY_COVERS_REFILLS);
        if (own == null) {
            return new Validity(first, first, end(first, issuedOn), end(first, issuedOn), null);
        }
        boolean firstEndsRefills = covers != null && covers.yes() && endsSooner(state, own, issuedOn);
        Strictest refills = Strictest.end(federal, firstEndsRefills ? state : own, issuedOn);
        Fact unclear = covers != null && !covers.established() ? covers : null;
        return new Validity(first, refills, end(first, issuedOn), end(refills, issuedOn), unclear);
    }

    private static boolean endsSooner(Fact one, Fact other, LocalDate issuedOn) {
        Span span = one.time();
        Span than = other.time();
        return span != null && (than == null || span.after(issuedOn).isBefore(than.after(issuedOn)));
    }

    private static LocalDate end(Strictest limit, LocalDate issuedOn) {
        Span span = limit.deciding().time();
        if (span == null) {
            throw new IllegalStateException("the federal pack has no validity in force on " + issuedOn);
        }
        return span.after(issuedOn);
    }

    @Nullable
    Fact unknown() {
        return first.unknown() != null ? first.unknown() : refills.unknown() != null ? refills.unknown() : unclear;
    }

    Fact[] basis() {
        return new Fact[] {first.deciding(), first.other(), refills.deciding(), refills.other()};
    }
}
