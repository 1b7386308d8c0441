package health.fulfilment.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.compliance.ComplianceCommand.AnswerFinding;
import health.fulfilment.core.compliance.ComplianceCommand.RaiseFinding;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingAnswered;
import health.fulfilment.core.compliance.ComplianceEvent.ComplianceFindingRaised;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.FindingId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Story;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A finding, from the day it became known to the officer's answer. */
class ComplianceFindingTest {

    private static final Path TABLE = Path.of("src/test/resources/compliance/every-stage-answers.txt");
    private static final Instant NOW = SampleOrder.MONDAY;
    private static final Actor OFFICER = SampleOrder.COMPLIANCE;
    private static final FindingId FINDING = FindingId.of("5a1f7a0e-8c35-4d3b-9a63-2f0f6f1f9c54", SampleOrder.LICENCE);

    private static Map<String, Story<ComplianceFinding, ComplianceCommand, ComplianceEvent>> stages() {
        Map<String, Story<ComplianceFinding, ComplianceCommand, ComplianceEvent>> all = new LinkedHashMap<>();
        all.put("absent", Story.of(ComplianceFinding.absent()));
        all.put("raised", raised());
        all.put("answered", raised().after(answer(OFFICER)));
        return all;
    }

    private static Map<String, ComplianceCommand> requests() {
        Map<String, ComplianceCommand> all = new LinkedHashMap<>();
        all.put("raise", raise(SampleOrder.FLOW));
        all.put("answer", answer(OFFICER));
        return all;
    }

    @Test
    void each_stage_answers_each_request_with_the_fact_that_follows_or_a_code() throws IOException {
        if (Boolean.getBoolean("fulfilment.write-docs")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, answers());
        }
        assertThat(answers())
                .as("the published answers; -Dfulfilment.write-docs=true writes them anew")
                .isEqualTo(Files.readString(TABLE));
    }

    @Test
    void it_is_raised_once_and_says_what_it_is_about() {
        RaiseFinding command = raise(SampleOrder.FLOW);
        Story<ComplianceFinding, ComplianceCommand, ComplianceEvent> raised = raised();

        raised.thenRecorded(new ComplianceFindingRaised(
                FINDING,
                NOW,
                SampleOrder.LICENCE,
                command.decision(),
                command.revealedBy(),
                command.concerned(),
                command.findings()));
        assertThat(raised.state().tags())
                .containsOnly(Map.entry("patient", SampleOrder.PATIENT.value()), Map.entry("state", "FL"));
        raised.when(command).thenNothing();
        raised.after(answer(OFFICER)).when(command).thenNothing();
    }

    @Test
    void it_is_answered_once_on_the_version_that_was_seen() {
        Story<ComplianceFinding, ComplianceCommand, ComplianceEvent> raised = raised();
        raised.when(answer(OFFICER))
                .thenRecorded(
                        new ComplianceFindingAnswered(FINDING, NOW, Assessment.VIOLATION, SampleOrder.sealed("note")));
        raised.after(answer(OFFICER))
                .when(new AnswerFinding(FINDING, SampleOrder.by(OFFICER), Assessment.NO_VIOLATION, null))
                .thenRefused(Refusal.Kind.STAGE, "FINDING_ANSWERED");
        raised.when(new AnswerFinding(FINDING, new Context(OFFICER, NOW, 7L), Assessment.VIOLATION, null))
                .thenRefused(Refusal.Kind.STALE, "VERSION_STALE");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "COMPLIANCE", mode = EnumSource.Mode.EXCLUDE)
    void to_everybody_but_compliance_there_is_nothing_to_answer(Role role) {
        raised().when(answer(new Actor("somebody", role, null, null))).thenRefused(Refusal.Kind.ABSENT, "NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
    void nobody_asks_for_a_finding(Role role) {
        Story.<ComplianceFinding, ComplianceCommand, ComplianceEvent>of(ComplianceFinding.absent())
                .when(raise(new Actor("somebody", role, null, null)))
                .thenRefused(Refusal.Kind.FORBIDDEN, "SYSTEM_ONLY");
    }

    private static Story<ComplianceFinding, ComplianceCommand, ComplianceEvent> raised() {
        return Story.<ComplianceFinding, ComplianceCommand, ComplianceEvent>of(ComplianceFinding.absent())
                .after(raise(SampleOrder.FLOW));
    }

    private static RaiseFinding raise(Actor actor) {
        LocalDate lastMonth = LocalDate.of(2026, 10, 1);
        return new RaiseFinding(
                FINDING,
                SampleOrder.by(actor),
                new PastDecision(
                        "5a1f7a0e-8c35-4d3b-9a63-2f0f6f1f9c54",
                        "prescription-approved",
                        SampleOrder.RX.value(),
                        41,
                        NOW,
                        LocalDate.of(2026, 11, 2),
                        SampleOrder.RULES.version()),
                new Revelation(
                        "6b2f7a0e-8c35-4d3b-9a63-2f0f6f1f9c54",
                        "licence-suspended",
                        57,
                        lastMonth,
                        NOW.plusSeconds(60)),
                new ConcernedOrder(SampleOrder.RX, SampleOrder.PATIENT, SampleOrder.FL, null, null),
                List.of(new Finding(
                        "prescriber-state-licence",
                        Outcome.REFUSED,
                        "PRESCRIBER_NOT_AUTHORIZED",
                        "US",
                        "The prescriber's licence in Florida is suspended on 2026-11-02.",
                        List.of("21 CFR 1306.03(a)(1)"),
                        new TreeMap<>(Map.of("on", "2026-11-02")),
                        "high",
                        null)));
    }

    private static AnswerFinding answer(Actor actor) {
        return new AnswerFinding(FINDING, SampleOrder.by(actor), Assessment.VIOLATION, SampleOrder.sealed("note"));
    }

    private static String answers() {
        StringBuilder text = new StringBuilder();
        stages().forEach((stage, story) -> {
            text.append(stage).append('\n');
            requests()
                    .forEach((name, request) -> text.append("    %-24s %s\n"
                            .formatted(name, answer(story.state().decide(request)))));
        });
        return text.toString();
    }

    private static String answer(Decision<ComplianceEvent> decision) {
        if (decision.refusal() != null) {
            return decision.refusal().code();
        }
        return decision.events().isEmpty()
                ? "known already"
                : Event.nameOf(decision.events().getFirst().getClass());
    }
}
