package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.OTHER_SHOP;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every request at every stage gets an event or a refusal that says why. */
class EveryStageAnswersTest {

    private static final Map<String, Supplier<OrderStory>> STAGES = new LinkedHashMap<>();

    static {
        STAGES.put("absent", OrderStory::untold);
        STAGES.put("draft", OrderStory::drafted);
        STAGES.put("ready", OrderStory::ready);
        STAGES.put("approved", OrderStory::approved);
        STAGES.put("not-routable", OrderStory::notRoutable);
        STAGES.put("routed", OrderStory::routed);
        STAGES.put("accepted", OrderStory::accepted);
        STAGES.put("fill-started", OrderStory::fillStarted);
        STAGES.put("reviewed", OrderStory::reviewed);
        STAGES.put("compounded", OrderStory::compounded);
        STAGES.put("labelled", OrderStory::labelled);
        STAGES.put("refused-in-review", OrderStory::refusedInReview);
        STAGES.put("dispensed", OrderStory::dispensed);
        STAGES.put("released", OrderStory::released);
        STAGES.put("delivered", OrderStory::delivered);
        STAGES.put("lost", OrderStory::lost);
        STAGES.put("returned", OrderStory::returned);
        STAGES.put("fill-cancelled", OrderStory::fillCancelled);
        STAGES.put("reversed", OrderStory::reversed);
        STAGES.put("recalled", OrderStory::recalled);
        STAGES.put("refused", OrderStory::refusedByPharmacy);
        STAGES.put("discarded", OrderStory::discarded);
        STAGES.put("cancelled", OrderStory::cancelled);
        STAGES.put("cancellation-requested", OrderStory::cancellationRequested);
        STAGES.put("stopped", OrderStory::stopped);
        STAGES.put("held", OrderStory::held);
        STAGES.put("out-of-stock", OrderStory::outOfStock);
        STAGES.put("withdrawn", OrderStory::withdrawn);
        STAGES.put("transferred", OrderStory::transferred);
    }

    private static Map<String, PrescriptionCommand> requests(OrderStory story) {
        return requests(story, DOCTOR, SHOP, FLOW);
    }

    private static Map<String, PrescriptionCommand> requests(OrderStory story, Actor doctor, Actor shop, Actor flow) {
        Map<String, PrescriptionCommand> all = new LinkedHashMap<>();
        all.put("draft", SampleOrder.draft(doctor));
        all.put("revise", SampleOrder.revise(doctor));
        all.put("discard", SampleOrder.discard(doctor));
        all.put("mark-ready", SampleOrder.markReady(doctor, story.state().version()));
        all.put("approve", SampleOrder.approve(doctor));
        all.put("route", SampleOrder.route(flow, SampleOrder.eligible(PHARMACY)));
        all.put("accept", SampleOrder.accept(shop));
        all.put("refuse", SampleOrder.refuse(shop));
        all.put("start-fill", SampleOrder.startFill(shop));
        all.put("review", SampleOrder.review(shop));
        all.put("refuse-fill", SampleOrder.refuseInReview(shop));
        all.put("compound", SampleOrder.compound(shop));
        all.put("label", SampleOrder.label(shop));
        all.put("dispense", SampleOrder.dispense(shop));
        all.put("release", SampleOrder.release(flow));
        all.put("complete", SampleOrder.complete(flow));
        all.put("lose", SampleOrder.lose(flow));
        all.put("return", SampleOrder.giveBack(flow));
        all.put("recall", SampleOrder.recall(flow));
        all.put("tell-of-recall", SampleOrder.tell(shop));
        all.put("cancel-fill", SampleOrder.cancelFill(shop));
        all.put("reverse", SampleOrder.reverse(shop));
        all.put("correct", SampleOrder.correct(shop));
        all.put("cancel", SampleOrder.cancel(doctor));
        all.put("answer-cancellation", SampleOrder.answerCancellation(shop));
        all.put("hold", SampleOrder.hold(shop));
        all.put("lift-hold", SampleOrder.lift(shop));
        all.put("hold-for-licence", SampleOrder.holdForLicence(flow));
        all.put("lift-for-licence", SampleOrder.liftForLicence(flow));
        all.put("withdraw", SampleOrder.withdraw(flow));
        all.put("transfer", SampleOrder.transfer(shop));
        all.put("mark-overdue", SampleOrder.markOverdue(flow));
        return all;
    }

    @Test
    @DisplayName("each stage answers each request with the fact that follows, or with a code that says where it stands")
    void table() throws IOException {
        if (Boolean.getBoolean("fulfilment.write-docs")) {
            Files.writeString(Path.of("src/test/resources/prescription/every-stage-answers.txt"), answers());
        }
        assertThat(answers())
                .as("the published answers; -Dfulfilment.write-docs=true writes them anew")
                .isEqualTo(Files.readString(Path.of("src/test/resources/prescription/every-stage-answers.txt")));
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
            OrderStory once = story.get().whatever(request);
            if (once.events().size() > story.get().events().size()
                    && !repeatable.contains(name)
                    && !(name.equals("route") && once.state().stage() == Stage.NOT_ROUTABLE)) {
                Decision<PrescriptionEvent> again = once.state().decide(request);
                assertThat(again.events()).as(name + " twice at " + stage).isEmpty();
                assertThat(again.refusal()).isNotNull();
            }
        }));
    }

    @Test
    @DisplayName("to another prescriber, another pharmacy and the carrier it does not exist, at any stage")
    void strangers() {
        Actor carrier = new Actor("carrier", Role.CARRIER, "carrier-a", null);
        STAGES.forEach((stage, story) -> Stream.of(OTHER_DOCTOR, OTHER_SHOP, carrier)
                .filter(stranger -> !holds(story.get(), stranger))
                .forEach(stranger -> requests(story.get(), stranger, stranger, stranger).entrySet().stream()
                        .filter(request -> !request.getKey().equals("draft"))
                        .forEach(request -> assertThat(story.get().state().decide(request.getValue()))
                                .as(request.getKey() + " at " + stage + " by " + stranger)
                                .isEqualTo(Decision.refused(Refusal.absent("prescription"))))));
    }

    private static boolean holds(OrderStory story, Actor actor) {
        PharmacyId pharmacy = story.state().pharmacy();
        return pharmacy != null && pharmacy.value().equals(actor.holder());
    }

    @Test
    @DisplayName("auditors and operators see it and change nothing; nobody does another's part")
    void rolesKeepTheirPart() {
        Actor auditor = new Actor("auditor", Role.AUDITOR, null, null);
        Actor operator = new Actor("operator", Role.OPERATOR, null, null);
        STAGES.forEach((stage, story) -> {
            Stream.of(
                            requests(story.get(), auditor, auditor, auditor),
                            requests(story.get(), operator, operator, operator),
                            requests(story.get(), SHOP, DOCTOR, SHOP),
                            requests(story.get(), FLOW, FLOW, DOCTOR))
                    .flatMap(requests -> requests.entrySet().stream())
                    .forEach(request -> assertThat(story.get().state().decide(request.getValue()))
                            .as(request.getKey() + " at " + stage)
                            .satisfies(decision -> assertThat(decision.events()).isEmpty())
                            .satisfies(
                                    decision -> assertThat(decision.refusal()).isNotNull()));
        });
    }

    @Test
    @DisplayName("a pharmacy learns of a prescription only once it is routed there")
    void beforeRouting() {
        Stream.of(OrderStory.drafted(), OrderStory.ready(), OrderStory.approved(), OrderStory.notRoutable())
                .forEach(story -> assertThat(story.state().decide(SampleOrder.accept(SHOP)))
                        .isEqualTo(Decision.refused(Refusal.absent("prescription"))));
    }

    private static String answers() {
        return STAGES.entrySet().stream()
                .map(stage -> "%s\n".formatted(stage.getKey())
                        + requests(stage.getValue().get()).entrySet().stream()
                                .map(request -> "    %-20s %s\n"
                                        .formatted(
                                                request.getKey(),
                                                answer(stage.getValue()
                                                        .get()
                                                        .state()
                                                        .decide(request.getValue()))))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
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
