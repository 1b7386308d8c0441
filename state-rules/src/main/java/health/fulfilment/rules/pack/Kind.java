package health.fulfilment.rules.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What values a parameter takes, and how a person is told.
 *
 * @param form the shape of the value
 * @param words for {@link Form#FLAG} the words allowed beside true and false; for {@link Form#TIME} those allowed beside a
 *     time; for {@link Form#WORD} and {@link Form#CODES} all words allowed, empty for any code
 * @param units the units of time allowed
 */
record Kind(Form form, List<String> words, Set<Span.Unit> units) {

    Kind {
        words = List.copyOf(words);
        units = Set.copyOf(units);
    }

    enum Form {
        FLAG,
        COUNT,
        TIME,
        WORD,
        TEXT,
        CODES
    }

    static Kind flag(String... otherWords) {
        return new Kind(Form.FLAG, List.of(otherWords), Set.of());
    }

    static Kind count() {
        return new Kind(Form.COUNT, List.of(), Set.of());
    }

    static Kind time(Span.Unit first, Span.Unit... others) {
        return new Kind(Form.TIME, List.of(), EnumSet.of(first, others));
    }

    static Kind timeOr(String word, Span.Unit first, Span.Unit... others) {
        return new Kind(Form.TIME, List.of(word), EnumSet.of(first, others));
    }

    static Kind word(String... words) {
        return new Kind(Form.WORD, List.of(words), Set.of());
    }

    static Kind text() {
        return new Kind(Form.TEXT, List.of(), Set.of());
    }

    static Kind codes(String... words) {
        return new Kind(Form.CODES, List.of(words), Set.of());
    }

    /** The value that a text means, null if it means none of this kind; codes come as lists, never as one text. */
    @Nullable
    Value parse(String text) {
        return switch (form) {
            case FLAG ->
                switch (text) {
                    case "true" -> new Value.Flag(true);
                    case "false" -> new Value.Flag(false);
                    default -> word(text);
                };
            case COUNT -> text.matches("[0-9]{1,4}") ? new Value.Count(Integer.parseInt(text)) : null;
            case TIME -> {
                Span span = Span.parse(text);
                yield span == null ? word(text) : units.contains(span.unit()) ? new Value.Time(span) : null;
            }
            case WORD -> word(text);
            case TEXT -> new Value.Text(text);
            case CODES -> null;
        };
    }

    private @Nullable Value word(String text) {
        return words.contains(text) ? new Value.Word(text) : null;
    }

    /** For error messages and documentation. */
    String expected() {
        return switch (form) {
            case FLAG -> "true or false" + orWords();
            case COUNT -> "a whole number";
            case TIME -> "a time such as '6 months' in " + unitWords() + orWords();
            case WORD -> "one of " + String.join(", ", words);
            case TEXT -> "a text";
            case CODES ->
                words.isEmpty() ? "a list of codes such as some-code" : "a list of " + String.join(", ", words);
        };
    }

    private String unitWords() {
        return String.join(
                " or ",
                units.stream()
                        .sorted()
                        .map(u -> u.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private String orWords() {
        return words.isEmpty() ? "" : " or " + String.join(" or ", words);
    }
}
