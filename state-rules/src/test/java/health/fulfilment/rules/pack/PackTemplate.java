package health.fulfilment.rules.pack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A state's pack in which nothing has been looked up: every value that a pack must hold, and what may be written there. */
public final class PackTemplate {

    private PackTemplate() {}

    public static String of(String code, String name) {
        StringBuilder pack = new StringBuilder("""
                # A pack in which nothing has been looked up. Replace each value by what you found, with its citation and the
                # address where you read it; what you do not find stays as it is, with a note of what you looked for.
                # What only some states have stands here as a comment: take it up where the state has such a rule.
                jurisdiction: %s
                name: %s
                medical-board: not looked up
                pharmacy-board: not looked up
                """.formatted(code, name));
        sections(new Jurisdiction(code, name)).forEach((section, parameters) -> {
            pack.append('\n').append(section).append(":\n");
            parameters.stream()
                    .filter(parameter -> parameter.place() != Place.SOME_STATES)
                    .forEach(parameter -> value(pack, parameter));
            parameters.stream()
                    .filter(parameter -> parameter.place() == Place.SOME_STATES)
                    .forEach(parameter -> pack.append("  # ")
                            .append(parameter.entry())
                            .append(": ")
                            .append(explained(parameter))
                            .append('\n'));
        });
        return pack.toString();
    }

    private static Map<String, List<Parameter>> sections(Jurisdiction jurisdiction) {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> parameter.place().allowedIn(jurisdiction))
                .collect(Collectors.groupingBy(Parameter::section, LinkedHashMap::new, Collectors.toList()));
    }

    private static void value(StringBuilder pack, Parameter parameter) {
        pack.append("  # ").append(explained(parameter)).append('\n');
        pack.append("  ").append(parameter.entry()).append(":\n");
        pack.append("""
                    - value: not-established
                      since: not-established
                      citation: not-found
                      source: not-found
                      confidence: low
                      note: Not looked up.
                """);
    }

    private static String explained(Parameter parameter) {
        return parameter.meaning() + " (" + parameter.kind().expected() + ")";
    }
}
