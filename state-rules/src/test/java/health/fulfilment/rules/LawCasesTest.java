package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LawCasesTest {

    private final Rulebook rulebook = RulePacks.shipped();

    @TestFactory
    Stream<DynamicContainer> every_example_gives_the_finding_that_its_law_says() {
        return Stream.concat(
                        Stream.of("US", "policy"),
                        rulebook.jurisdictions().stream().map(State::code))
                .map(name -> {
                    CaseFile file = CaseFile.of(name);
                    return DynamicContainer.dynamicContainer(
                            name,
                            file.cases().stream()
                                    .map(example ->
                                            DynamicTest.dynamicTest(example.name(), () -> check(file, example))));
                });
    }

    @Test
    void every_jurisdiction_with_a_pack_has_examples() {
        assertThat(CaseFile.all())
                .allSatisfy(file -> assertThat(file.cases())
                        .as(file.state())
                        .hasSizeGreaterThanOrEqualTo(15)
                        .extracting(CaseFile.Example::name)
                        .doesNotHaveDuplicates());
    }

    private void check(CaseFile file, CaseFile.Example example) {
        List<Finding> findings = file.ask(rulebook, example);
        if (example.refuses() != null) {
            assertThat(Rulebook.refuses(findings)).as("refused: %s", findings).isEqualTo(example.refuses());
        }
        CaseFile.Expected expected = example.expect();
        if (expected == null) {
            assertThat(example.refuses()).as("an example expects something").isNotNull();
            return;
        }
        assertThat(findings)
                .filteredOn(f -> f.rule().equals(expected.rule()))
                .as("%s in %s", expected.rule(), findings)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.outcome()).as(finding.sentence()).isEqualTo(expected.outcome());
                    assertThat(finding.code()).isEqualTo(expected.code());
                    if (expected.citation() != null) {
                        assertThat(finding.citations()).contains(expected.citation());
                    } else {
                        assertThat(finding.citations())
                                .as("an example names the law, unless none was found")
                                .isEmpty();
                    }
                    if (expected.jurisdiction() != null) {
                        assertThat(finding.jurisdiction()).isEqualTo(expected.jurisdiction());
                    }
                    if (expected.says() != null) {
                        assertThat(finding.sentence()).contains(expected.says());
                    }
                    if (expected.inputs() != null) {
                        assertThat(finding.inputs()).containsAllEntriesOf(expected.inputs());
                    }
                });
    }
}
