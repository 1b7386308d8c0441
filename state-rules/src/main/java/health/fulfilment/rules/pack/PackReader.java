package health.fulfilment.rules.pack;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rule pack and refuses whatever is not exactly as expected: an unknown key, a missing citation, dates that
 * overlap, a wrong unit. What is checked here is described in {@code rule-pack.schema.json} for editors.
 */
public final class PackReader {

    private static final Set<String> HEADER = Set.of("medical-board", "pharmacy-board");

    private PackReader() {}

    /**
     * @param file name for complaints
     * @throws RulePackInvalid with file, line and what was expected
     */
    public static Pack read(String file, Reader text) {
        return pack(YamlPlace.read(file, text));
    }

    static Pack pack(YamlPlace root) {
        Pack pack = archived(root);
        for (Parameter required : Parameter.values()) {
            if (required.place().requiredIn(pack.jurisdiction())
                    && !pack.facts().containsKey(required)) {
                throw root.invalid("'" + required.key() + "' is missing, expected it with value 'not-established' and a"
                        + " note of what was looked for, if it was not found");
            }
        }
        return pack;
    }

    /** One that was complete when it was published. */
    static Pack archived(YamlPlace root) {
        Map<String, YamlPlace.Entry> entries = root.entries("a rule pack");
        Jurisdiction jurisdiction = jurisdiction(root, entries);
        Map<String, String> header = new TreeMap<>();
        Map<Parameter, List<Fact>> facts = new EnumMap<>(Parameter.class);
        entries.forEach((name, entry) -> {
            if (HEADER.contains(name)) {
                header.put(name, entry.value().scalar("the name of the board"));
            } else if (!name.equals("jurisdiction") && !name.equals("name")) {
                section(jurisdiction, name, entry, facts);
            }
        });
        return new Pack(jurisdiction, header, facts);
    }

    private static Jurisdiction jurisdiction(YamlPlace root, Map<String, YamlPlace.Entry> entries) {
        YamlPlace code = required(root, entries, "jurisdiction");
        String name = required(root, entries, "name").scalar("the jurisdiction's name");
        String text = code.scalar("US, policy or a state's two letters");
        try {
            return new Jurisdiction(text, name);
        } catch (IllegalArgumentException unknown) {
            throw code.invalid("found '" + text + "', expected US, policy or a state's two letters");
        }
    }

    private static void section(
            Jurisdiction jurisdiction, String section, YamlPlace.Entry entry, Map<Parameter, List<Fact>> facts) {
        boolean known = false;
        for (Parameter parameter : Parameter.values()) {
            known |= parameter.section().equals(section);
        }
        if (!known) {
            throw entry.key().invalid("unknown section '" + section + "'" + meant(section, sections()));
        }
        entry.value().entries("the section's entries").forEach((name, values) -> {
            Parameter parameter = Parameter.of(section + "." + name);
            if (parameter == null || !parameter.place().allowedIn(jurisdiction)) {
                throw values.key()
                        .invalid("unknown key '" + section + "." + name + "' in a pack of " + jurisdiction.code()
                                + meant(name, names(section)));
            }
            facts.put(parameter, values(jurisdiction, parameter, values.value()));
        });
    }

    private static List<Fact> values(Jurisdiction jurisdiction, Parameter parameter, YamlPlace place) {
        Map<Fact, YamlPlace> places = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (YamlPlace item : place.items("a list of dated values")) {
            Fact fact = FactReader.fact(jurisdiction, parameter, item);
            places.put(fact, item);
            facts.add(fact);
        }
        if (facts.isEmpty()) {
            throw place.invalid("'" + parameter.key() + "' has no value, expected at least one");
        }
        facts.sort(Comparator.comparing(Fact::since, Comparator.nullsFirst(Comparator.naturalOrder())));
        for (int i = 1; i < facts.size(); i++) {
            Fact before = facts.get(i - 1);
            Fact after = facts.get(i);
            if (before.until() == null
                    || after.since() == null
                    || !before.until().isBefore(after.since())) {
                YamlPlace at = places.getOrDefault(after, place);
                throw at.invalid("dates overlap: '" + parameter.key() + "' holds " + stretch(before) + " and "
                        + stretch(after) + ", expected each 'until' to be before the next 'since'");
            }
        }
        return List.copyOf(facts);
    }

    private static String stretch(Fact fact) {
        return "from " + (fact.since() == null ? "ever" : fact.since()) + " to "
                + (fact.until() == null ? "open" : fact.until());
    }

    static YamlPlace required(YamlPlace place, Map<String, YamlPlace.Entry> entries, String key) {
        YamlPlace.Entry entry = entries.get(key);
        if (entry == null) {
            throw place.invalid("'" + key + "' is missing");
        }
        return entry.value();
    }

    /** Offers the nearest known word, because most unknown keys are misspelt. */
    static String meant(String word, Iterable<String> known) {
        String best = null;
        int distance = 4;
        for (String candidate : known) {
            int d = distance(word, candidate);
            if (d < distance) {
                best = candidate;
                distance = d;
            }
        }
        return best == null ? ", expected one of " + String.join(", ", known) : ", did you mean '" + best + "'?";
    }

    private static Iterable<String> sections() {
        return java.util.Arrays.stream(Parameter.values())
                .map(Parameter::section)
                .distinct()
                .toList();
    }

    private static Iterable<String> names(String section) {
        return java.util.Arrays.stream(Parameter.values())
                .filter(p -> p.section().equals(section))
                .map(Parameter::entry)
                .toList();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }

    /** A word of the file, or null if the key is absent. */
    static @Nullable String optional(Map<String, YamlPlace.Entry> entries, String key, String expected) {
        YamlPlace.Entry entry = entries.get(key);
        return entry == null ? null : entry.value().scalar(expected);
    }
}
