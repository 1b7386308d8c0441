package health.fulfilment.rules.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one dated value: what it says, from when to when, where it stands, and how sure we are. */
final class FactReader {

    private static final List<String> KEYS =
            List.of("value", "since", "until", "citation", "source", "confidence", "basis", "note");
    private static final String NOT_FOUND = "not-found";

    private FactReader() {}

    static Fact fact(Jurisdiction jurisdiction, Parameter parameter, YamlPlace place) {
        Map<String, YamlPlace.Entry> entries = place.entries("a value with since, citation, source and confidence");
        entries.forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                throw entry.key().invalid("unknown key '" + key + "'" + PackReader.meant(key, KEYS));
            }
        });
        Value value = value(parameter, PackReader.required(place, entries, "value"));
        LocalDate since = since(PackReader.required(place, entries, "since"));
        LocalDate until = until(entries.get("until"), since);
        String note = PackReader.optional(entries, "note", "a note");
        List<String> citations = citations(place, entries);
        if (value instanceof Value.Unknown && note == null) {
            throw place.invalid(
                    "'note' is missing, expected what was looked for, because the value is not established");
        }
        return new Fact(
                jurisdiction,
                parameter,
                value,
                since,
                until,
                citations,
                PackReader.required(place, entries, "source").scalar("an address, 'from-memory' or 'not-found'"),
                confidence(PackReader.required(place, entries, "confidence")),
                basis(jurisdiction, place, entries.get("basis")),
                note);
    }

    private static List<String> citations(YamlPlace place, Map<String, YamlPlace.Entry> entries) {
        String text = PackReader.required(place, entries, "citation").scalar("a citation, or 'not-found'");
        return text.equals(NOT_FOUND) ? List.of() : List.of(text.split("; "));
    }

    private static Confidence confidence(YamlPlace place) {
        String text = place.scalar("high, medium or low");
        for (Confidence confidence : Confidence.values()) {
            if (confidence.word().equals(text)) {
                return confidence;
            }
        }
        throw place.invalid("found '" + text + "', expected high, medium or low");
    }

    private static String basis(Jurisdiction jurisdiction, YamlPlace place, YamlPlace.@Nullable Entry entry) {
        if (entry == null) {
            if (jurisdiction.isPolicy()) {
                throw place.invalid("'basis' is missing, expected 'policy' in the practice's own pack");
            }
            return Fact.LAW;
        }
        String text = entry.value().scalar("law or policy");
        if (jurisdiction.isPolicy() ? !text.equals(Fact.POLICY) : !text.equals(Fact.LAW)) {
            throw entry.value()
                    .invalid("found '" + text + "', expected '"
                            + (jurisdiction.isPolicy() ? Fact.POLICY : Fact.LAW) + "' in a pack of "
                            + jurisdiction.code());
        }
        return text;
    }

    private static @Nullable LocalDate since(YamlPlace place) {
        String text = place.scalar("a date such as 2026-01-31, or 'not-established'");
        return text.equals(Value.NOT_ESTABLISHED)
                ? null
                : date(place, text, "a date such as 2026-01-31, or 'not-established'");
    }

    private static @Nullable LocalDate until(YamlPlace.@Nullable Entry entry, @Nullable LocalDate since) {
        if (entry == null) {
            return null;
        }
        YamlPlace place = entry.value();
        LocalDate until = date(place, place.scalar("a date such as 2026-12-31"), "a date such as 2026-12-31");
        if (since != null && until.isBefore(since)) {
            throw place.invalid(
                    "'until' " + until + " is before 'since' " + since + ", expected the same day or later");
        }
        return until;
    }

    private static LocalDate date(YamlPlace place, String text, String expected) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw place.invalid("found '" + text + "', expected " + expected);
        }
    }

    private static Value value(Parameter parameter, YamlPlace place) {
        Kind kind = parameter.kind();
        if (kind.form() == Kind.Form.CODES && !place.isScalar()) {
            return codes(kind, place);
        }
        String text = place.scalar(kind.expected());
        if (text.equals(Value.NOT_ESTABLISHED)) {
            return new Value.Unknown();
        }
        if (text.equals(Value.NONE)) {
            return new Value.None();
        }
        Value value = kind.parse(text);
        if (value == null) {
            throw place.invalid("'" + parameter.key() + "' is '" + text + "', expected " + kind.expected()
                    + ", none or not-established");
        }
        return value;
    }

    private static Value codes(Kind kind, YamlPlace place) {
        List<String> codes = new ArrayList<>();
        for (YamlPlace item : place.items(kind.expected())) {
            String code = item.scalar("a code");
            boolean fits = kind.words().isEmpty()
                    ? code.matches("[a-z0-9]+(-[a-z0-9]+)*")
                    : kind.words().contains(code);
            if (!fits || codes.contains(code)) {
                throw item.invalid("found '" + code + "', expected " + kind.expected() + ", each once");
            }
            codes.add(code);
        }
        return new Value.Codes(codes);
    }
}
