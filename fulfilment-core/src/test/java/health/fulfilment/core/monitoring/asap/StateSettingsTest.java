package health.fulfilment.core.monitoring.asap;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version and which elements a state's file has, and what was chosen because nothing was found. */
class StateSettingsTest {

    private static final Rulebook RULEBOOK = RulePacks.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    private static StateSettings of(String state) {
        return StateSettings.of(RULEBOOK, new State(state), DAY, ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "CA, 4.2B, true", "FL, 4.2B, true", "OH, 4.2A, true", "MI, 5.0, true", "NY, 4.2, true", "IL, 4.2, true",
        "MD, 4.2B, true", "NJ, 4.2, false", "WA, 4.2, false", "AZ, 5.0, false", "NV, 5.0, false", "CO, 4.2B, false",
        "GA, 4.2B, false", "NC, 4.2B, false", "PA, 4.2B, false", "TX, 4.2B, false"
    })
    void the_version_is_the_states_or_one_that_is_said_to_be_chosen(String state, String version, boolean found) {
        StateSettings settings = of(state);
        assertThat(settings.settings().version().code()).isEqualTo(version);
        // "latest published" is established as law; which version that is in practice is not
        assertThat(settings.notEstablished().contains("version")).isEqualTo(!found);
    }

    @Test
    void what_a_state_requires_is_required_where_it_is_established_and_where_the_version_has_it() {
        assertThat(of("FL").settings().required()).contains("PHA03", "PHA13", "PAT17", "PRE05", "AIR11");
        assertThat(of("FL").settings().additionalInformation()).isTrue();
        assertThat(of("NY").settings().required()).contains("DSP17");
        assertThat(of("MD").settings().required()).contains("PAT02", "PAT03");
        assertThat(of("CA").notEstablished()).contains("required-elements");
        assertThat(of("AZ").settings().required()).doesNotContain("DSP25");
    }

    @Test
    void conventions_that_were_found_for_no_state_are_always_said() {
        new TreeMap<>(RULEBOOK.edition().states())
                .keySet()
                .forEach(state -> assertThat(of(state.code()).notEstablished())
                        .contains("compound-quantity", "zero-report-form", "revisions"));
    }
}
