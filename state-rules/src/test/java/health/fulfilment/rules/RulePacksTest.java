package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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
    void a_version_is_found_again() {
        Rulebooks rulebooks = Rulebooks.shipped();
        assertThat(rulebooks.byVersion(rulebook.version())).contains(rulebooks.current());
        assertThat(rulebooks.byVersion("sha256:0")).isEmpty();
    }

    @Test
    void six_months_are_calendar_months() {
        assertThat(lastFill("AZ", "2026-08-31")).isEqualTo("2027-02-28");
        assertThat(lastFill("AZ", "2027-08-31")).isEqualTo("2028-02-29");
        assertThat(lastFill("NY", "2026-11-03")).isEqualTo("2027-05-03");
        assertThat(rulebook.firstFillBy(new State("NY"), Schedule.IIIN, LocalDate.parse("2026-11-03")))
                .isEqualTo("2026-12-03");
    }

    private LocalDate lastFill(String state, String issuedOn) {
        return rulebook.lastFillOn(new State(state), Schedule.IIIN, LocalDate.parse(issuedOn));
    }
}
