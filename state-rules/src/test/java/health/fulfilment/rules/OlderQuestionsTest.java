package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Questions that were asked before a fact was looked at are judged without it. */
class OlderQuestionsTest {

    private static final String STORED = """
            {"question":"hand-over","at":"2026-11-04T01:30:00.000Z","pharmacyZone":"America/Phoenix",\
            "patientState":"FL","schedule":"IIIN","signatureRequested":true}""";

    private final Rulebook rulebook = RulePacks.shipped();

    @Test
    void a_hand_over_asked_without_the_prescribers_licences_is_not_judged_by_them() {
        Question stored = JsonMapper.shared().readValue(STORED, Question.class);
        assertThat(rulebook.findings(stored))
                .filteredOn(finding -> finding.rule().startsWith("prescriber-"))
                .hasSize(2)
                .allMatch(finding -> finding.outcome() == Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_prescriber_who_held_nothing_is_another_matter_than_one_who_was_not_looked_at() {
        Question asked = new HandOverCase(
                Instant.parse("2026-11-04T01:30:00Z"),
                ZoneId.of("America/Phoenix"),
                new State("FL"),
                Schedule.IIIN,
                true,
                List.of());
        Question stored = JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(asked), Question.class);
        assertThat(stored).isEqualTo(asked);
        assertThat(rulebook.findings(stored))
                .filteredOn(finding -> finding.rule().startsWith("prescriber-"))
                .hasSize(2)
                .allMatch(finding -> finding.outcome() == Outcome.WARNING);
    }
}
