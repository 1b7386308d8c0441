package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.rules.evaluation.Generation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decisions name the rulebook that made them, and years later that rulebook must say the same of them, word for word. For
 * each generation of the rules {@code published/} keeps the content of one edition with an operator's choice in it, and what it
 * said of a few questions of each kind.
 *
 * <p>If this fails, a rule of a generation that decisions recorded has changed what it says. Do not write the files anew:
 * leave that generation as it was, put the changed rule into a new {@link Generation}, and check in the two files that
 * {@link #the_newest_rules_have_their_recording()} leaves in {@code target/published} for it.
 */
class RecordedDecisionsTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Choice CHOICE =
            new Choice("FL", "pharmacy.delivery-signature-required", null, "the operator's insurer asks it");

    /** @param rulebook version */
    record Recording(String rulebook, List<Decision> decisions) {}

    record Decision(Question question, List<Finding> findings) {}

    static IntStream generations() {
        return IntStream.rangeClosed(1, Generation.LATEST);
    }

    @ParameterizedTest
    @MethodSource("generations")
    void a_rulebook_that_was_published_says_today_what_it_said_then(int generation) throws IOException {
        Recording recording = JSON.readValue(content(decisions(generation)), Recording.class);
        Rulebook then = RulePacks.published(recording.rulebook(), content(edition(generation)));
        assertThat(then.edition().rules()).isEqualTo(generation);
        assertThat(recording.decisions()).hasSizeGreaterThan(CaseFile.Ask.values().length);

        for (Decision decision : recording.decisions()) {
            assertThat(JSON.writeValueAsString(then.findings(decision.question())))
                    .as("%s", decision.question())
                    .isEqualTo(JSON.writeValueAsString(decision.findings()));
        }
    }

    @Test
    void the_newest_rules_have_their_recording() throws IOException {
        Rulebook today = RulePacks.from(null, List.of(CHOICE));
        Path folder = Files.createDirectories(Path.of("target", "published"));
        write(folder.resolve(decisions(Generation.LATEST)), JSON.writeValueAsString(record(today)));
        write(folder.resolve(edition(Generation.LATEST)), today.edition().content());
        assertThat(RecordedDecisionsTest.class.getResource("/published/" + decisions(Generation.LATEST)))
                .as("move what is in " + folder.toAbsolutePath() + " to src/test/resources/published")
                .isNotNull();
    }

    /** Of each kind an ordinary question, and of each rule the first example of each thing that it can say. */
    private static Recording record(Rulebook rulebook) {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (CaseFile.Ask ask : CaseFile.Ask.values()) {
            questions.put(
                    ask.name(), new Ordinary("FL", CaseFile.of("FL").zone()).question(ask, CaseFile.Given.NOTHING));
        }
        for (CaseFile file : CaseFile.all()) {
            for (CaseFile.Example example : file.cases()) {
                CaseFile.Expected said = example.expect();
                if (said != null) {
                    questions.putIfAbsent(
                            String.join(
                                    " ",
                                    example.ask().name(),
                                    said.rule(),
                                    said.outcome().name(),
                                    said.code()),
                            file.question(example));
                }
            }
        }
        List<Decision> decisions = new ArrayList<>();
        questions.values().stream()
                .distinct()
                .forEach(question -> decisions.add(new Decision(question, rulebook.findings(question))));
        return new Recording(rulebook.version(), decisions);
    }

    private static void write(Path file, String content) throws IOException {
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file))) {
            bytes.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String content(String file) throws IOException {
        try (InputStream packed = Objects.requireNonNull(
                        RecordedDecisionsTest.class.getResourceAsStream("/published/" + file), file);
                InputStream content = new GZIPInputStream(packed)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String decisions(int generation) {
        return "generation-" + generation + ".decisions.json.gz";
    }

    private static String edition(int generation) {
        return "generation-" + generation + ".edition.json.gz";
    }
}
