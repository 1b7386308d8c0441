package health.fulfilment.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The published tables say what the code says: they are made from the answers that the table tests ask of the nouns
 * themselves. {@code -Dfulfilment.write-docs=true} writes them anew.
 */
class LifecycleDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "lifecycle.md");

    @Test
    void the_tables_in_the_documentation_are_those_of_the_code() throws IOException {
        String written = Files.readString(DOCUMENT);
        String told = written;
        for (String noun : List.of("prescription", "shipment", "monitoring", "compliance")) {
            told = between(told, noun, tables(noun));
        }
        if (Boolean.getBoolean("fulfilment.write-docs")) {
            Files.writeString(DOCUMENT, told);
            written = told;
        }
        assertThat(written)
                .as("mvn -pl fulfilment-core -am test -Dtest=LifecycleDocumentTest -Dfulfilment.write-docs=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(told);
    }

    private static String between(String document, String noun, String tables) {
        String begin = "<!-- tables of " + noun + " -->\n";
        String end = "<!-- end of " + noun + " -->\n";
        return document.substring(0, document.indexOf(begin) + begin.length())
                + tables
                + document.substring(document.indexOf(end));
    }

    private static String tables(String noun) throws IOException {
        Path answers = Path.of("src", "test", "resources", noun, "every-stage-answers.txt");
        Map<String, Map<String, String>> stages = new LinkedHashMap<>();
        Map<String, String> stage = new LinkedHashMap<>();
        for (String line : Files.readAllLines(answers)) {
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split("\\s+", 2);
                stage.put(parts[0], parts[1]);
            } else {
                stage = new LinkedHashMap<>();
                stages.put(line.strip(), stage);
            }
        }
        return stages.entrySet().stream()
                .map(each -> table(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static String table(String stage, Map<String, String> answers) {
        StringBuilder text = new StringBuilder("### " + stage + "\n\n");
        Map<String, List<String>> refusals = new TreeMap<>();
        StringBuilder happens = new StringBuilder();
        answers.forEach((request, answer) -> {
            if (answer.matches("[A-Z0-9_]+")) {
                refusals.computeIfAbsent(answer, code -> new ArrayList<>()).add(request);
            } else {
                happens.append("| ")
                        .append(request)
                        .append(" | `")
                        .append(answer.isEmpty() ? "nothing new" : answer)
                        .append("` |\n");
            }
        });
        if (!happens.isEmpty()) {
            text.append("| request | becomes |\n|---|---|\n").append(happens).append('\n');
        }
        text.append(refusals.isEmpty() ? "" : "Refused:\n\n");
        refusals.forEach((code, requests) -> text.append("- `")
                .append(code)
                .append("`: ")
                .append(String.join(", ", requests))
                .append('\n'));
        return text.append('\n').toString();
    }
}
