package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.rules.pack.PackTemplate;
import health.fulfilment.rules.pack.RulePackInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of packs over the shipped ones, and the version that names their content. */
class OperatorPacksTest {

    private final Rulebook shipped = RulePacks.shipped();

    @TempDir
    Path directory;

    @Test
    void a_seventeenth_state_needs_no_java() throws IOException {
        Files.writeString(
                directory.resolve("OR.yaml"),
                text("AZ").replace("jurisdiction: AZ", "jurisdiction: OR").replace("name: Arizona", "name: Oregon"));

        Rulebook rulebook = RulePacks.from(directory);

        assertThat(rulebook.jurisdictions()).hasSize(17).contains(new State("OR"));
        Ordinary oregon = new Ordinary("OR", ZoneId.of("America/Los_Angeles"));
        assertThat(Rulebook.refuses(shipped.findings(oregon.prescribing(CaseFile.Given.NOTHING))))
                .isTrue();
        assertThat(Rulebook.refuses(rulebook.findings(oregon.prescribing(CaseFile.Given.NOTHING))))
                .isFalse();
    }

    @Test
    void where_nothing_is_established_federal_law_is_the_only_limit() throws IOException {
        Files.writeString(directory.resolve("OR.yaml"), PackTemplate.of("OR", "Oregon"));

        Rulebook rulebook = RulePacks.from(directory);

        Ordinary oregon = new Ordinary("OR", ZoneId.of("America/Los_Angeles"));
        List<Finding> findings = rulebook.findings(oregon.prescribing(CaseFile.Given.NOTHING));
        assertThat(Rulebook.refuses(findings)).isFalse();
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("state-telemedicine"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.NOT_ESTABLISHED));
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("telemedicine-authority"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.jurisdiction()).isEqualTo("US"));
    }

    @Test
    void any_other_change_changes_the_version() throws IOException {
        List<String> versions = new ArrayList<>(List.of(shipped.version()));
        for (String[] change : new String[][] {
            {"value: 30 days", "value: 31 days"},
            {"confidence: high", "confidence: medium"},
            {"since: 2025-05-21", "since: 2025-05-22"},
            {"name: New York", "name: New-York"},
            {"note: Not an IMLC member (from memory).", "note: Not an IMLC member."}
        }) {
            String changed = text("NY").replaceFirst(java.util.regex.Pattern.quote(change[0]), change[1]);
            assertThat(changed).isNotEqualTo(text("NY"));
            Files.writeString(directory.resolve("NY.yaml"), changed);
            versions.add(RulePacks.from(directory).version());
        }
        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void two_packs_of_one_jurisdiction_are_refused() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), text("NY"));
        Files.writeString(directory.resolve("b.yaml"), text("NY"));

        assertThatThrownBy(() -> RulePacks.from(directory))
                .isInstanceOf(RulePackInvalid.class)
                .hasMessage("b.yaml:1: a second pack of NY, expected one per jurisdiction");
    }

    @Test
    void a_directory_that_is_not_there_is_told() {
        Path nowhere = directory.resolve("nowhere");
        assertThatThrownBy(() -> RulePacks.from(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot read rule packs from");
    }

    private static String text(String code) throws IOException {
        try (InputStream bytes = OperatorPacksTest.class.getResourceAsStream("/rules/" + code + ".yaml")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
