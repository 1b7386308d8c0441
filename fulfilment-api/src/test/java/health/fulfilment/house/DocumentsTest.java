package health.fulfilment.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise is there. */
class DocumentsTest {

    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void everyDependencyHasItsReason() throws IOException {
        String reasons = Files.readString(ROOT.resolve("docs/decisions/0011-dependencies.md"));
        for (String module : List.of("state-rules", "fulfilment-core", "fulfilment-api")) {
            assertThat(dependenciesOf(module))
                    .as("what " + module + " uses, each named with its reason in 0011-dependencies.md")
                    .isNotEmpty()
                    .allSatisfy(artifact -> assertThat(reasons).containsPattern("\\b" + artifact + "\\b"));
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            assertThat(linksOf(document))
                    .as("links of " + ROOT.relativize(document))
                    .allSatisfy(
                            link -> assertThat(document.resolveSibling(link)).exists());
        }
    }

    private static List<String> dependenciesOf(String module) throws IOException {
        return DEPENDENCY
                .matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                .results()
                .filter(found -> !found.group(1).equals("health.fulfilment"))
                .map(found -> found.group(2))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(p -> p.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static List<String> linksOf(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The tests may be started in the module or at the top. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
    }
}
