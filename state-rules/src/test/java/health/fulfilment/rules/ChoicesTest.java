package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import health.fulfilment.rules.evaluation.Generation;
import health.fulfilment.rules.evaluation.PackedRulebook;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.RulePackInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the law does not establish, an operator may treat as required; every decision then shows it. */
class ChoicesTest {

    private static final Choice SIGNATURE =
            new Choice("FL", "pharmacy.delivery-signature-required", null, "our insurer asks it");
    private static final Choice SUPPLY =
            new Choice("FL", "prescription.max-days-supply", "30 days", "until counsel has answered");
    private static final Choice COUNSELLING =
            new Choice("AZ", "pharmacy.counselling-required", null, "the board is expected to ask it");

    private static final List<String> VALUES =
            List.of("0", "3", "24 hours", "10 days", "1 months", "9 years", "in-charge", "same-business-day");

    private final Rulebook shipped = RulePacks.shipped();
    private final Ordinary florida = new Ordinary("FL", ZoneId.of("America/New_York"));

    @Test
    void a_choice_makes_required_what_is_not_established() {
        HandOverCase unsigned = florida.handOver(given("{signature: false}"));
        assertThat(shipped.findings(unsigned))
                .filteredOn(finding -> finding.rule().equals("delivery-signature"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.NOT_ESTABLISHED));

        Rulebook chosen = RulePacks.from(null, List.of(SIGNATURE));

        assertThat(chosen.findings(unsigned))
                .filteredOn(finding -> finding.rule().equals("delivery-signature"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("SIGNATURE_REQUIRED");
                    assertThat(finding.jurisdiction()).isEqualTo("FL");
                    assertThat(finding.citations())
                            .startsWith("Operator's choice to treat it as required: our insurer asks it");
                    assertThat(finding.inputs()).containsEntry("treatedAsRequired", "true");
                });
        assertThat(chosen.findings(florida.handOver(CaseFile.Given.NOTHING)))
                .filteredOn(finding -> finding.rule().equals("delivery-signature"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.outcome()).isEqualTo(Outcome.MET));
    }

    @Test
    void a_choice_with_a_value_applies_that_value() {
        Rulebook chosen = RulePacks.from(null, List.of(SUPPLY));
        for (int days = 30; days <= 31; days++) {
            FillCase fill = florida.fill(given("{daysSupply: " + days + "}"));
            assertThat(Rulebook.refuses(shipped.findings(fill))).isFalse();
            assertThat(Rulebook.refuses(chosen.findings(fill))).isEqualTo(days > 30);
            assertThat(chosen.findings(fill))
                    .filteredOn(finding -> finding.rule().equals("max-days-supply"))
                    .allSatisfy(finding -> assertThat(finding.inputs()).containsEntry("treatedAsRequired", "30 days"));
        }
    }

    @Test
    void a_choice_says_nothing_of_other_states_and_leaves_the_packs_as_they_were() {
        Rulebook chosen = RulePacks.from(null, List.of(SIGNATURE));
        assertThat(chosen.edition().packs().keySet())
                .isEqualTo(shipped.edition().packs().keySet());
        shipped.edition()
                .packs()
                .keySet()
                .forEach(code -> assertThat(chosen.edition().packVersion(code))
                        .isEqualTo(shipped.edition().packVersion(code)));
        Ordinary arizona = new Ordinary("AZ", ZoneId.of("America/Phoenix"));
        assertThat(chosen.findings(arizona.handOver(given("{signature: false}"))))
                .isEqualTo(shipped.findings(arizona.handOver(given("{signature: false}"))));
    }

    @Test
    void every_choice_and_its_reason_is_part_of_the_version_and_their_order_is_not() {
        List<Choice> choices = List.of(SIGNATURE, SUPPLY, COUNSELLING);
        String version = RulePacks.from(null, choices).version();
        Random random = new Random(5);
        for (int i = 0; i < 6; i++) {
            List<Choice> shuffled = new ArrayList<>(choices);
            Collections.shuffle(shuffled, random);
            assertThat(RulePacks.from(null, shuffled).version()).isEqualTo(version);
        }
        Choice otherReason = new Choice("FL", "pharmacy.delivery-signature-required", null, "we like it");
        assertThat(List.of(
                        shipped.version(),
                        version,
                        RulePacks.from(null, List.of(SIGNATURE)).version(),
                        RulePacks.from(null, List.of(otherReason)).version(),
                        RulePacks.from(null, List.of(SIGNATURE, SUPPLY)).version()))
                .doesNotHaveDuplicates();
    }

    @Test
    void choices_are_read_back_with_the_content() {
        Rulebook chosen = RulePacks.from(null, List.of(COUNSELLING, SIGNATURE, SUPPLY));
        Rulebook again = RulePacks.published(chosen.version(), chosen.edition().content());
        assertThat(again.edition().choices())
                .containsExactlyInAnyOrderElementsOf(chosen.edition().choices());
        HandOverCase unsigned = florida.handOver(given("{signature: false}"));
        assertThat(again.findings(unsigned)).isEqualTo(chosen.findings(unsigned));
    }

    /** Every value that can be chosen at all, in a few states by chance: no rule of any question becomes milder. */
    @Test
    void no_choice_loosens_the_law() throws IOException {
        Random random = new Random(18);
        int applied = 0;
        for (String key : keys()) {
            for (String where : List.of("US", any(random), any(random))) {
                String as = VALUES.get(random.nextInt(VALUES.size()));
                for (String value : Arrays.asList(null, as, "2 days", "5 months", "1 hours", "each-prescription")) {
                    Rulebook chosen = chosen(new Choice(where, key, value, "by chance"));
                    if (chosen != null) {
                        applied++;
                        neverMilder(chosen, key + " of " + where + " as " + value, random);
                    }
                }
            }
        }
        assertThat(applied).as("choices that could be made").isGreaterThan(30);
    }

    private void neverMilder(Rulebook chosen, String choice, Random random) {
        ChanceOrders chance = new ChanceOrders(random.nextLong());
        for (State state : shipped.jurisdictions()) {
            for (Question question : chance.eachOf(state)) {
                List<Verdict> before = shipped.judge(question);
                List<Verdict> after = chosen.judge(question);
                for (int i = 0; i < before.size(); i++) {
                    if (severity(after.get(i)) < severity(before.get(i))) {
                        fail(choice + ": " + before.get(i).finding() + " became "
                                + after.get(i).finding() + " for " + question);
                    }
                }
            }
        }
    }

    private static int severity(Verdict verdict) {
        return switch (verdict.outcome()) {
            case REFUSED -> 2;
            case WARNING -> 1;
            case MET, NOT_APPLICABLE, NOT_ESTABLISHED -> 0;
        };
    }

    private @Nullable Rulebook chosen(Choice choice) {
        try {
            return new PackedRulebook(
                    Edition.of(Generation.LATEST, shipped.edition().packs().values(), List.of(choice)));
        } catch (RulePackInvalid cannotBeChosen) {
            return null;
        }
    }

    private String any(Random random) {
        List<State> states = List.copyOf(shipped.jurisdictions());
        return states.get(random.nextInt(states.size())).code();
    }

    private static List<String> keys() throws IOException {
        try (InputStream schema = ChoicesTest.class.getResourceAsStream("/rules/rule-pack.schema.json")) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(schema))
                    .required("$defs")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(key -> key.contains("."))
                    .toList();
        }
    }

    private static CaseFile.Given given(String yaml) {
        return YAMLMapper.shared().readValue(yaml, CaseFile.Given.class);
    }
}
