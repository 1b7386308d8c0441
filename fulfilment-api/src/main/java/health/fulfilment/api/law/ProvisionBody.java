package health.fulfilment.api.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.rules.law.Provision;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of the law as shown.
 *
 * @param key its place in a rule pack, for example {@code prescription.max-refills}
 * @param meaning the same in plain words
 * @param jurisdiction whose it is: {@code US}, {@code policy} for the practice itself, or a state's two letters
 * @param value as JSON: true or false, a number, {@code {amount, unit}}, a word, or a list of codes; absent where there is
 *     none or none is known
 * @param text the value with its unit, as in the rule pack: {@code 6 months}, or {@code not-established}
 * @param established whether anything may be concluded from it: known, cited, and of more than low confidence, or chosen by
 *     the operator
 * @param since first day, or {@code not-established}
 * @param until last day, absent if no end is known
 * @param source address where it was read, {@code from-memory} or {@code not-found}
 * @param basis {@code law}, {@code policy}, or {@code operator} where the operator chose to treat it as required
 * @param binding where federal law, the state's or the practice limit the same thing, whether this is the value that counts;
 *     absent where no other limits it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProvisionBody(
        String key,
        String meaning,
        String jurisdiction,
        @Nullable Object value,
        String text,
        boolean established,
        String since,
        @Nullable LocalDate until,
        String confidence,
        List<String> citations,
        String source,
        String basis,
        @Nullable String note,
        @Nullable Boolean binding) {

    /** A time in the unit in which the law gives it. */
    record Time(int amount, String unit) {}

    static ProvisionBody of(Provision provision) {
        Fact fact = provision.fact();
        return new ProvisionBody(
                fact.parameter().key(),
                fact.parameter().meaning(),
                fact.jurisdiction().code(),
                value(fact.value()),
                fact.value().text(),
                fact.established(),
                Objects.toString(fact.since(), Value.NOT_ESTABLISHED),
                fact.until(),
                fact.confidence().word(),
                fact.citations(),
                fact.source(),
                fact.basis(),
                fact.note(),
                provision.binding());
    }

    private static @Nullable Object value(Value value) {
        return switch (value) {
            case Value.Flag(boolean yes) -> yes;
            case Value.Count(int number) -> number;
            case Value.Time(var span) -> new Time(span.amount(), span.unit().word());
            case Value.Word(String word) -> word;
            case Value.Text(String text) -> text;
            case Value.Codes(List<String> codes) -> codes;
            case Value.None() -> null;
            case Value.Unknown() -> null;
        };
    }
}
