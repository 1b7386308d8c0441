package health.fulfilment.rules.law;

import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a value, its days and where it was found are put into words on a page. */
final class Wording {

    static final String NOT_ESTABLISHED = "not established";

    private static final int PARAGRAPH = 100;

    private Wording() {}

    static String section(String name) {
        return name.equals("pdmp")
                ? "Monitoring program (PDMP)"
                : name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('-', ' ');
    }

    static String value(Value value) {
        return switch (value) {
            case Value.Flag(boolean yes) -> yes ? "yes" : "no";
            case Value.Count count -> count.text();
            case Value.Time time -> time.text();
            case Value.Word(String word) -> "`" + word + "`";
            case Value.Text(String text) -> Markdown.plain(text);
            case Value.Codes(List<String> codes) ->
                codes.isEmpty()
                        ? "an empty list"
                        : codes.stream().map(code -> "`" + code + "`").collect(Collectors.joining(", "));
            case Value.None() -> "none";
            case Value.Unknown() -> NOT_ESTABLISHED;
        };
    }

    /** The same, standing out, unless it is a whole paragraph. */
    static String marked(Value value) {
        String words = value(value);
        return words.length() > PARAGRAPH ? words : "**" + words + "**";
    }

    static String days(Fact fact) {
        return "since " + (fact.since() == null ? NOT_ESTABLISHED : fact.since())
                + (fact.until() == null ? "" : ", until " + fact.until());
    }

    /** How sure it is, and whether rules rely on it. */
    static String confidence(Fact fact) {
        String sure = "confidence " + fact.confidence().word();
        boolean found = !(fact.value() instanceof Value.Unknown);
        return found && !fact.established() ? sure + "; no rule relies on it" : sure;
    }

    static String citations(Fact fact) {
        return fact.citations().isEmpty()
                ? "no citation"
                : fact.citations().stream().map(Markdown::plain).collect(Collectors.joining("; "));
    }

    static String source(Fact fact) {
        return switch (fact.source()) {
            case "from-memory" -> "from memory, text not read";
            case "not-found" -> "no source found";
            case "practice" -> "set by the practice";
            case String address when address.startsWith("http") -> "[source](<" + address + ">)";
            case String other -> Markdown.plain(other);
        };
    }
}
