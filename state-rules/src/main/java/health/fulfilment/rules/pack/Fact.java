package health.fulfilment.rules.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of one jurisdiction's law for a stretch of days, with where it was found and how sure we are.
 *
 * @param since first day, absent if the start was not found (then it holds for every earlier day as well)
 * @param until last day, absent if no end is known
 * @param citations what was cited, none if no rule was found
 * @param source address where it was read, {@code from-memory} or {@code not-found}
 * @param basis {@code law}, {@code policy} or {@code operator}
 */
public record Fact(
        Jurisdiction jurisdiction,
        Parameter parameter,
        Value value,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> citations,
        String source,
        Confidence confidence,
        String basis,
        @Nullable String note) {

    public static final String LAW = "law";
    public static final String POLICY = "policy";

    /** Not established, and treated as required by the operator's choice. */
    public static final String OPERATOR = "operator";

    public Fact {
        citations = List.copyOf(citations);
    }

    /** Stands for a day on which a pack holds no value. */
    static Fact silent(Jurisdiction jurisdiction, Parameter parameter) {
        return new Fact(
                jurisdiction,
                parameter,
                new Value.Unknown(),
                null,
                null,
                List.of(),
                "not-found",
                Confidence.LOW,
                jurisdiction.isPolicy() ? POLICY : LAW,
                null);
    }

    public boolean inForceOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    /**
     * Whether anything may be concluded from it: known, cited, and of more than low confidence, or chosen. A value that is not
     * established neither permits nor refuses.
     */
    public boolean established() {
        return basis.equals(OPERATOR)
                || (!(value instanceof Value.Unknown) && confidence != Confidence.LOW && !citations.isEmpty());
    }

    /** Established, and true. */
    public boolean yes() {
        return established() && value instanceof Value.Flag flag && flag.yes();
    }

    /** Established, and false. */
    public boolean no() {
        return established() && value instanceof Value.Flag flag && !flag.yes();
    }

    /** Established, and this word. */
    public boolean is(String word) {
        return established() && value instanceof Value.Word(String text) && text.equals(word);
    }

    /** Established, and the law sets no such thing. */
    public boolean none() {
        return established() && value instanceof Value.None;
    }

    /** The time, if it is established and is one. */
    public @Nullable Span time() {
        return established() && value instanceof Value.Time(Span span) ? span : null;
    }

    /** The number, if it is established and is one. */
    public @Nullable Integer count() {
        return established() && value instanceof Value.Count(int number) ? number : null;
    }

    /** The codes, none unless established. */
    public List<String> codes() {
        return established() && value instanceof Value.Codes(List<String> codes) ? codes : List.of();
    }
}
