package health.fulfilment.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    private static final Probe PROBE = Probe.shared();
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\"");

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyCodeHasAPageForAnyone(ProblemType type) {
        Reply page = PROBE.get("", "/problems/" + type.code(), "Accept", "application/json");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().at("/explanation").asString()).isEqualTo(type.explanation());
    }

    @Test
    void aBrowserGetsAPage() {
        Reply page = PROBE.get("", "/problems/TELEMED_FLEX_EXPIRED", "Accept", "text/html");

        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.text()).contains("TELEMED_FLEX_EXPIRED").contains("telemedicine");
    }

    @Test
    void anUnknownCodeIsNotFound() {
        BadRequestsTest.assertProblem(PROBE.get("", "/problems/NO_SUCH_CODE"), 404, "NOT_FOUND");
    }

    @Test
    void noRefusalOfANounOrLawIsWithoutItsExplanation() {
        TreeSet<String> unexplained = new TreeSet<>();
        Stream.of("../fulfilment-core/src/main/java", "../state-rules/src/main/java")
                .flatMap(ProblemPagesTest::sources)
                .flatMap(source -> CODE.matcher(source).results().map(ProblemPagesTest::code))
                .filter(code -> ProblemCatalogue.find(code).isEmpty())
                .forEach(unexplained::add);

        assertThat(unexplained)
                .as("add a line for each to problems/codes.properties")
                .isEmpty();
    }

    private static String code(MatchResult match) {
        return match.group(1);
    }

    private static Stream<String> sources(String folder) {
        try {
            return Files.walk(Path.of(folder))
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemPagesTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
