package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.rules.pack.RulePackInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RulePacksTest {

    private final Rulebook rulebook = RulePacks.shipped();

    @Test
    void sixteen_states_are_shipped() {
        assertThat(rulebook.jurisdictions())
                .extracting(State::code)
                .containsExactly(
                        "AZ", "CA", "CO", "FL", "GA", "IL", "MD", "MI", "NC", "NJ", "NV", "NY", "OH", "PA", "TX", "WA");
        assertThat(rulebook.version()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void a_published_rulebook_is_made_again_from_its_content() {
        String content = rulebook.edition().content();
        Rulebook again = RulePacks.published(rulebook.version(), content);
        assertThat(again.version()).isEqualTo(rulebook.version());
        assertThat(again.edition().content()).isEqualTo(content);
        ChanceOrders orders = new ChanceOrders(11);
        for (State state : rulebook.jurisdictions()) {
            PrescribingCase order = orders.orderOf(state);
            assertThat(again.findings(order)).isEqualTo(rulebook.findings(order));
        }
    }

    @Test
    void a_decision_of_the_last_days_of_2026_is_explained_in_2030_by_the_law_of_then() throws IOException {
        PrescribingCase question = new Ordinary("AZ", ZoneId.of("America/Phoenix")).prescribing(at("2026-12-30T10:00"));
        List<Finding> decided = rulebook.findings(question);
        assertThat(Rulebook.refuses(decided)).isFalse();
        String us;
        try (InputStream text = RulePacks.class.getResourceAsStream("/rules/US.yaml")) {
            us = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
        Rulebook of2030 = RulePacks.with(
                rulebook, RulePacks.candidate(new StringReader(us.replace("until: 2026-12-31", "until: 2026-12-29"))));

        assertThat(RulePacks.published(rulebook.version(), rulebook.edition().content())
                        .findings(question))
                .as("by the version that the decision recorded")
                .isEqualTo(decided);
        assertThat(of2030.findings(question))
                .as("by another law it would have been refused")
                .extracting(Finding::code)
                .contains("TELEMED_FLEX_EXPIRED");
        assertThat(rulebook.findings(
                        new Ordinary("AZ", ZoneId.of("America/Phoenix")).prescribing(at("2027-01-02T10:00"))))
                .extracting(Finding::code)
                .contains("TELEMED_FLEX_EXPIRED");
    }

    @Test
    void content_that_was_changed_is_not_that_version() {
        String changed = rulebook.edition().content().replace("6 months", "7 months");
        assertThatThrownBy(() -> RulePacks.published(rulebook.version(), changed))
                .isInstanceOf(RulePackInvalid.class)
                .hasMessageContaining("expected that of " + rulebook.version());
    }

    @Test
    void six_months_are_calendar_months() {
        assertThat(lastFill("AZ", "2026-08-31")).isEqualTo("2027-02-28");
        assertThat(lastFill("AZ", "2027-08-31")).isEqualTo("2028-02-29");
        assertThat(lastFill("NY", "2026-11-03")).isEqualTo("2027-05-03");
        assertThat(rulebook.firstFillBy(new State("NY"), Schedule.IIIN, LocalDate.parse("2026-11-03")))
                .isEqualTo("2026-12-03");
    }

    private static CaseFile.Given at(String local) {
        return YAMLMapper.shared().readValue("at: " + local, CaseFile.Given.class);
    }

    private LocalDate lastFill(String state, String issuedOn) {
        return rulebook.lastFillOn(new State(state), Schedule.IIIN, LocalDate.parse(issuedOn));
    }
}
