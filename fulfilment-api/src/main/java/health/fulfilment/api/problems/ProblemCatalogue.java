package health.fulfilment.api.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.core.shared.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every code that a problem may carry, and what it means: HTTP's own, and those of nouns and laws. */
final class ProblemCatalogue {

    private static final SortedMap<String, Entry> ENTRIES = entries();

    private ProblemCatalogue() {}

    /** What one code means. */
    record Entry(String code, String explanation) {}

    static Optional<Entry> find(String code) {
        return Optional.ofNullable(ENTRIES.get(code));
    }

    static SortedMap<String, Entry> all() {
        return ENTRIES;
    }

    static String page(String code) {
        return "/problems/" + code;
    }

    static String titleOf(Refusal.Kind kind) {
        return switch (kind) {
            case ABSENT -> "Not found";
            case STAGE -> "Not at this stage";
            case RULE -> "Refused by rule";
            case STALE -> "Stale version";
            case FORBIDDEN -> "Not yours to do";
            case MISMATCH -> "Contradicts what is recorded";
        };
    }

    private static SortedMap<String, Entry> entries() {
        SortedMap<String, Entry> entries = new TreeMap<>();
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemCatalogue.class.getResourceAsStream("/problems/codes.properties")),
                UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.forEach((code, text) -> entries.put(code.toString(), new Entry(code.toString(), text.toString())));
        Arrays.stream(ProblemType.values())
                .forEach(type -> entries.put(type.code(), new Entry(type.code(), type.explanation())));
        return entries;
    }
}
