package health.fulfilment.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.PackTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs/states} say what the packs say. */
class StatePagesTest {

    /** On which the law was looked up, as the packs say. */
    private static final LocalDate LOOKED_UP = LocalDate.of(2026, 11, 23);

    private static final String WRITE = "fulfilment.write-docs";
    private static final String HOW = "a pack, or what packs may hold, was changed: run 'mvn -pl state-rules test"
            + " -Dtest=StatePagesTest -D" + WRITE + "=true' and commit what it wrote in docs";
    private static final Path DOCS = root().resolve("docs");
    private static final Path PAGES = DOCS.resolve("states");
    private static final Path EXAMPLE = DOCS.resolve("guides/example");

    @Test
    void the_pages_say_what_the_packs_say() throws IOException {
        SortedMap<String, String> pages = pages(RulePacks.shipped().edition());
        if (Boolean.getBoolean(WRITE)) {
            write(pages);
        }
        for (var page : pages.entrySet()) {
            assertThat(PAGES.resolve(page.getKey())).as(HOW).exists().content().isEqualTo(page.getValue());
        }
        try (Stream<Path> there = Files.list(PAGES)) {
            assertThat(there.map(page -> page.getFileName().toString()))
                    .as("every page has its pack")
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    /** The example of the guide: it holds every value that a pack must hold, whatever is added to them later. */
    @Test
    void the_empty_pack_of_the_guide_adds_a_seventeenth_state_of_which_nothing_is_established() throws IOException {
        Path oregon = EXAMPLE.resolve("OR.yaml");
        String template = PackTemplate.of("OR", "Oregon");
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(EXAMPLE);
            Files.writeString(oregon, template);
        }
        assertThat(oregon).as(HOW).exists().content().isEqualTo(template);

        Rulebook rulebook = RulePacks.from(EXAMPLE);

        State state = new State("OR");
        assertThat(rulebook.jurisdictions())
                .containsAll(RulePacks.shipped().jurisdictions())
                .contains(state)
                .hasSize(RulePacks.shipped().jurisdictions().size() + 1);
        assertThat(Objects.requireNonNull(rulebook.edition().of(state)).facts().values())
                .isNotEmpty()
                .allSatisfy(facts -> assertThat(facts)
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.established()).isFalse()));
    }

    private static SortedMap<String, String> pages(Edition edition) {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("README.md", ComparisonPage.of(edition, LOOKED_UP));
        Stream.concat(
                        Stream.of("US", "policy"),
                        edition.states().keySet().stream().map(State::code))
                .forEach(code -> pages.put(code + ".md", JurisdictionPage.of(edition, code)));
        return pages;
    }

    private static void write(SortedMap<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (var page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    /** The test may be started in the module or at the top. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
    }
}
