package health.fulfilment.api.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.rules.Choice;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.pack.RulePackInvalid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every rulebook that was used is kept, on whichever node, and nothing can change it. */
class RulebooksTest {

    private static final Instant THEN = Instant.parse("2026-11-02T15:00:00Z");
    private static TestDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static PublishedRulebooks node(Rulebook rulebook, Instant at) {
        return new PublishedRulebooks(rulebook, new RulebookTable(JdbcClient.create(database.application())), () -> at);
    }

    @Test
    void a_node_with_newer_rules_judges_by_the_older_ones_where_decisions_recorded_them() {
        Rulebook older = RulePacks.shipped();
        Rulebook newer = RulePacks.from(
                null,
                List.of(new Choice(
                        "FL", "pharmacy.delivery-signature-required", null, "Counsel's opinion of 2026-11-01")));
        node(older, THEN);
        PublishedRulebooks later = node(newer, THEN.plusSeconds(60));
        PublishedRulebooks again = node(newer, THEN.plusSeconds(120));

        assertThat(newer.version()).isNotEqualTo(older.version());
        assertThat(later.version(older.version()))
                .hasValueSatisfying(book -> assertThat(book.edition().content())
                        .isEqualTo(older.edition().content()));
        assertThat(later.version("sha256:" + "0".repeat(64))).isEmpty();
        assertThat(again.publications())
                .filteredOn(p -> p.version().equals(newer.version()))
                .singleElement()
                .satisfies(published -> {
                    assertThat(published.current()).isTrue();
                    assertThat(published.publishedAt())
                            .as("the first moment stays")
                            .isEqualTo(THEN.plusSeconds(60));
                });
    }

    @Test
    void the_application_cannot_change_what_was_published_and_nobody_can_publish_what_its_version_does_not_say() {
        JdbcClient application = JdbcClient.create(database.application());
        for (String change : List.of("update rulebook set content = ''", "delete from rulebook", "truncate rulebook")) {
            assertThatThrownBy(() -> application.sql(change).update())
                    .hasRootCauseMessage("ERROR: permission denied for table rulebook");
        }
        assertThatThrownBy(() -> new RulebookTable(application).publish("sha256:" + "1".repeat(64), "{}", THEN))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void an_operators_pack_is_laid_over_and_a_bad_one_stops_the_start_with_file_and_line() throws IOException {
        Path bad = folder.resolve("FL.yaml");
        Files.writeString(bad, "jurisdiction: FL\nname: Florida\nprescriptions:\n  validity: []\n");
        UnusableRulesAnalyzer analyzer = new UnusableRulesAnalyzer();
        assertThatThrownBy(() -> RulePacks.from(folder, List.of())).isInstanceOfSatisfying(RulePackInvalid.class, e -> {
            FailureAnalysis told = analyzer.analyze(new IllegalStateException("context failed", e));
            assertThat(told).isNotNull();
            assertThat(told.getDescription()).startsWith("The rules cannot be applied: FL.yaml:3: ");
        });
        assertThatThrownBy(() -> new RulebookConfiguration()
                        .publishedRulebooks(
                                new RulebookSettings(folder.resolve("nowhere"), List.of()),
                                JdbcClient.create(database.application()),
                                java.time.Clock.systemUTC()))
                .isInstanceOf(UnusableRules.class)
                .hasMessageContaining("is no directory");
    }
}
