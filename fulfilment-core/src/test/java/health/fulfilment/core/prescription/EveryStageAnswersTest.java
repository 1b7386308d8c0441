package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_SHOP;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every request at every stage gets an event or a refusal that says why. */
class EveryStageAnswersTest {

    private static final Map<String, Supplier<Story>> STAGES = new LinkedHashMap<>();

    static {
        STAGES.put("absent", Story::untold);
        STAGES.put("draft", Story::drafted);
        STAGES.put("ready", Story::ready);
        STAGES.put("approved", Story::approved);
        STAGES.put("not-routable", Story::notRoutable);
        STAGES.put("routed", Story::routed);
        STAGES.put("accepted", Story::accepted);
        STAGES.put("fill-started", Story::fillStarted);
        STAGES.put("dispensed", Story::dispensed);
        STAGES.put("released", Story::released);
        STAGES.put("delivered", Story::delivered);
        STAGES.put("refused", Story::refusedByPharmacy);
        STAGES.put("discarded", Story::discarded);
        STAGES.put("cancelled", Story::cancelled);
    }

    private static Map<String, PrescriptionCommand> requests(Story story) {
        Map<String, PrescriptionCommand> all = new LinkedHashMap<>();
        all.put("draft", SampleOrder.draft(DOCTOR));
        all.put("revise", SampleOrder.revise(DOCTOR));
        all.put("discard", SampleOrder.discard(DOCTOR));
        all.put("mark-ready", SampleOrder.markReady(DOCTOR, story.state().version()));
        all.put("approve", SampleOrder.approve(DOCTOR));
        all.put("route", SampleOrder.route(SampleOrder.eligible(PHARMACY)));
        all.put("accept", SampleOrder.accept(SHOP));
        all.put("refuse", SampleOrder.refuse(SHOP));
        all.put("start-fill", SampleOrder.startFill(SHOP));
        all.put("dispense", SampleOrder.dispense(SHOP));
        all.put("release", SampleOrder.release(FLOW));
        all.put("complete", SampleOrder.complete(FLOW));
        all.put("cancel", SampleOrder.cancel(DOCTOR));
        all.put("mark-overdue", SampleOrder.markOverdue(FLOW));
        return all;
    }

    @Test
    @DisplayName("each stage answers each request with the fact that follows, or with a code that says where it stands")
    void table() throws IOException {
        assertThat(answers()).isEqualTo(written("/prescription/every-stage-answers.txt"));
    }

    @Test
    @DisplayName("every refusal has a code of its own kind and a sentence")
    void sentences() {
        STAGES.values()
                .forEach(stage -> requests(stage.get()).values().forEach(request -> {
                    Refusal refusal = stage.get().state().decide(request).refusal();
                    if (refusal != null) {
                        assertThat(refusal.code()).matches("[A-Z][A-Z0-9_]+").isNotEqualTo("INVALID_TRANSITION");
                        assertThat(refusal.sentence()).matches("[A-Z].{10,}\\.");
                    }
                }));
    }

    @Test
    @DisplayName("the same request twice in a row is never recorded twice, but for a revision and a new review")
    void twice() {
        Set<String> repeatable = Set.of("revise", "mark-ready", "start-fill");
        STAGES.forEach((stage, story) -> requests(story.get()).forEach((name, request) -> {
            Story once = story.get().whatever(request);
            if (once.events().size() > story.get().events().size() && !repeatable.contains(name)) {
                Decision<PrescriptionEvent> again = once.state().decide(request);
                assertThat(again.events()).as(name + " twice at " + stage).isEmpty();
                assertThat(again.refusal()).isNotNull();
            }
        }));
    }

    @Test
    @DisplayName("to another prescriber, another pharmacy and the carrier it does not exist, at any stage")
    void strangers() {
        STAGES.forEach((stage, story) -> Stream.of(OTHER_DOCTOR, OTHER_SHOP).forEach(stranger -> {
            Prescription rx = story.get().state();
            Stream.of(
                            SampleOrder.discard(stranger),
                            SampleOrder.markReady(stranger, rx.version()),
                            SampleOrder.approve(stranger),
                            SampleOrder.accept(stranger),
                            SampleOrder.refuse(stranger),
                            SampleOrder.startFill(stranger),
                            SampleOrder.dispense(stranger),
                            SampleOrder.release(stranger),
                            SampleOrder.cancel(stranger))
                    .forEach(request -> assertThat(rx.decide(request))
                            .as(stage + " " + request.getClass().getSimpleName())
                            .isEqualTo(Decision.refused(Refusal.absent("prescription"))));
        }));
    }

    @Test
    @DisplayName("a pharmacy learns of a prescription only once it is routed there")
    void beforeRouting() {
        Stream.of(Story.drafted(), Story.ready(), Story.approved(), Story.notRoutable())
                .forEach(story -> assertThat(story.state().decide(SampleOrder.accept(SHOP)))
                        .isEqualTo(Decision.refused(Refusal.absent("prescription"))));
    }

    private static String answers() {
        return STAGES.entrySet().stream()
                .map(stage -> "%s\n".formatted(stage.getKey())
                        + requests(stage.getValue().get()).entrySet().stream()
                                .map(request -> "    %-14s%s\n"
                                        .formatted(
                                                request.getKey(),
                                                answer(stage.getValue()
                                                        .get()
                                                        .state()
                                                        .decide(request.getValue()))))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String written(String resource) throws IOException {
        try (InputStream in = EveryStageAnswersTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    private static String answer(Decision<PrescriptionEvent> decision) {
        Refusal refusal = decision.refusal();
        return refusal != null
                ? refusal.code()
                : decision.events().stream()
                        .map(e -> Event.nameOf(e.getClass()))
                        .collect(Collectors.joining("+"));
    }
}
