package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.expectRefusal;
import static health.fulfilment.core.axon.PrescriptionFixture.given;
import static health.fulfilment.core.axon.PrescriptionFixture.matching;
import static health.fulfilment.core.axon.PrescriptionFixture.refusal;
import static health.fulfilment.core.prescription.SampleOrder.FILL;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static health.fulfilment.core.prescription.SampleOrder.TECHNICIAN;
import static health.fulfilment.core.prescription.SampleOrder.by;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.Batch;
import health.fulfilment.core.prescription.Batch.Ingredient;
import health.fulfilment.core.prescription.Batch.Unit;
import health.fulfilment.core.prescription.Batch.WasteReason;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillEvent.FillCompounded;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillLabelled;
import health.fulfilment.core.prescription.FillEvent.FillReviewed;
import health.fulfilment.core.prescription.FillEvent.FillStepRefused;
import health.fulfilment.core.prescription.Label;
import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.RedFlag;
import health.fulfilment.core.prescription.RedFlag.Kind;
import health.fulfilment.core.prescription.RedFlag.Resolution;
import health.fulfilment.core.prescription.SampleOrder;
import health.fulfilment.core.prescription.Warning;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a pharmacy does with a fill between its start and the final check. */
class FillPreparationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static Batch batch(
            String made, String wasted, @Nullable WasteReason why, LocalDate beyondUseOn, Ingredient... ingredients) {
        return new Batch(
                "KET-100-TRO",
                TECHNICIAN,
                "B-1",
                List.of(ingredients),
                Quantity.of(made),
                Quantity.of(wasted),
                why,
                beyondUseOn);
    }

    private static Ingredient powder(@Nullable String certificate, @Nullable LocalDate expiresOn) {
        return new Ingredient("ketamine hydrochloride", "K-77", Quantity.of("3"), Unit.G, certificate, expiresOn);
    }

    private static PrescriptionCommand compound(Batch batch) {
        return SampleOrder.compound(SHOP, FILL, MONDAY, batch);
    }

    private static PrescriptionCommand label(
            TreeSet<Label.Element> elements,
            @Nullable String warning,
            boolean resistant,
            Label.@Nullable Waiver waiver) {
        return SampleOrder.label(
                SHOP, FILL, new Label("7001234", TECHNICIAN, elements, warning, resistant, waiver, null));
    }

    private static TreeSet<Label.Element> everything() {
        return new TreeSet<>(List.of(Label.Element.values()));
    }

    private static DispenseFill dispense(Instant at) {
        return new DispenseFill(
                RX, by(SHOP, at), FILL, PHARMACY, PHARMACIST, SampleOrder.CHECKED, SampleOrder.shopEvidence());
    }

    /** Refused, and the refusal kept. */
    private static void refusedAndKept(OrderStory story, PrescriptionCommand command, String code) {
        given(story, command).expectResultMessagePayloadMatching(matching(refusal(code)));
        OrderStory after = story.whatever(command);
        assertThat(after.events()).hasSize(story.events().size() + 1);
        assertThat(after.events().getLast())
                .isInstanceOfSatisfying(
                        FillStepRefused.class, kept -> assertThat(kept.code()).isEqualTo(code));
        assertThat(after.state().fills()).isEqualTo(story.state().fills());
    }

    @Test
    @DisplayName("is reviewed by a pharmacist, who says how each red flag was resolved (21 CFR 1306.04(a))")
    void reviewed() {
        OrderStory story = OrderStory.reviewed();
        assertThat(story.events().getLast()).isInstanceOfSatisfying(FillReviewed.class, e -> {
            assertThat(e.redFlags()).containsExactly(new RedFlag(Kind.DISTANCE, Resolution.PATIENT_CONTACTED));
            assertThat(e.findings()).extracting("rule").contains("pharmacist-licence", "total-quantity");
        });
        given(OrderStory.fillStarted(), SampleOrder.review(SHOP))
                .expectEvents(story.events().getLast());
    }

    @Test
    @DisplayName("is not approved over a red flag that stands")
    void redFlagStands() {
        refusedAndKept(
                OrderStory.fillStarted(),
                SampleOrder.review(
                        SHOP, FILL, MONDAY, List.of(new RedFlag(Kind.ESCALATING_DOSE, Resolution.NOT_RESOLVED)), null),
                "RED_FLAG_UNRESOLVED");
    }

    @Test
    @DisplayName("that the pharmacist refuses gives its quantity back, and another can be started")
    void refusedInReview() {
        OrderStory refused = OrderStory.refusedInReview();
        assertThat(refused.state().ledger().left()).isEqualByComparingTo("60");
        assertThat(refused.then(SampleOrder.startFill(SHOP))
                        .state()
                        .fills()
                        .getLast()
                        .id())
                .isEqualTo(FillId.of(RX, 2));
    }

    @Test
    @DisplayName(
            "is compounded by the prescribed formula from certified lots, with its own beyond-use date (USP <795>)")
    void compounded() {
        Batch batch = SampleOrder.batch("30", TODAY.plusDays(180));
        given(OrderStory.reviewed(), compound(batch))
                .expectEvents(new FillCompounded(RX, MONDAY, FILL, PHARMACY, TODAY, batch, "USP <795>", List.of()));
        expectRefusal(
                OrderStory.reviewed(),
                compound(new Batch(
                        "OTHER-1",
                        TECHNICIAN,
                        "B-1",
                        List.of(powder("COA-77", null)),
                        Quantity.of("30"),
                        Quantity.ZERO,
                        null,
                        TODAY.plusDays(90))),
                "FORMULA_DIFFERS");
    }

    @Test
    @DisplayName("of a manufactured drug is labelled after review: there is nothing to compound")
    void manufactured() {
        Draft bought = SampleOrder.manufactured();
        OrderStory story = OrderStory.untold()
                .then(new DraftPrescription(RX, by(SampleOrder.DOCTOR), bought, SampleOrder.known()))
                .then(SampleOrder.markReady(SampleOrder.DOCTOR, 0))
                .then(SampleOrder.approve(SampleOrder.DOCTOR))
                .then(SampleOrder.route(SampleOrder.eligible(PHARMACY)))
                .then(SampleOrder.accept(SHOP))
                .then(SampleOrder.startFill(SHOP))
                .then(SampleOrder.review(SHOP));
        expectRefusal(story, SampleOrder.compound(SHOP), "NOTHING_TO_COMPOUND");
        expectRefusal(story, dispense(MONDAY), "NOT_LABELLED");
        assertThat(story.then(SampleOrder.label(SHOP))
                        .then(dispense(MONDAY))
                        .events()
                        .getLast())
                .isInstanceOf(FillDispensed.class);
    }

    @Test
    @DisplayName("is not made of a lot without certificate of analysis")
    void withoutCertificate() {
        refusedAndKept(
                OrderStory.reviewed(),
                compound(batch("30", "0", null, TODAY.plusDays(90), powder("COA-77", null), powder(null, null))),
                "API_NO_COA");
    }

    @Test
    @DisplayName("may not be used longer than 180 days, nor longer than any ingredient")
    void beyondUse() {
        refusedAndKept(OrderStory.reviewed(), compound(SampleOrder.batch("30", TODAY.plusDays(181))), "BUD_TOO_LATE");
        refusedAndKept(
                OrderStory.reviewed(),
                compound(batch("30", "0", null, TODAY.plusDays(31), powder("COA-77", TODAY.plusDays(30)))),
                "BUD_TOO_LATE");
        expectRefusal(
                OrderStory.reviewed(), compound(SampleOrder.batch("30", TODAY.minusDays(1))), "BUD_BEFORE_COMPOUNDING");
    }

    @Test
    @DisplayName("needs enough usable units; what is left over or wasted is accounted for")
    void balance() {
        expectRefusal(
                OrderStory.reviewed(),
                compound(batch("31", "2", WasteReason.BROKEN, TODAY.plusDays(90), powder("COA-77", null))),
                "BATCH_TOO_SMALL");
        expectRefusal(
                OrderStory.reviewed(),
                compound(batch("32", "2", null, TODAY.plusDays(90), powder("COA-77", null))),
                "WASTE_REASON_MISSING");
        assertThat(OrderStory.reviewed()
                        .then(compound(
                                batch("32", "2", WasteReason.SPILLED, TODAY.plusDays(90), powder("COA-77", null))))
                        .events()
                        .getLast())
                .isInstanceOfSatisfying(
                        FillCompounded.class, e -> assertThat(e.warnings()).isEmpty());
        assertThat(OrderStory.reviewed()
                        .then(compound(batch("33", "0", null, TODAY.plusDays(90), powder("COA-77", null))))
                        .events()
                        .getLast())
                .isInstanceOfSatisfying(
                        FillCompounded.class,
                        e -> assertThat(e.warnings()).containsExactly(Warning.BATCH_NOT_BALANCED));
    }

    @Test
    @DisplayName("is labelled with all that the law asks for, in a child-resistant package or with a waiver")
    void labelled() {
        given(OrderStory.compounded(), SampleOrder.label(SHOP))
                .expectEvents(new FillLabelled(RX, MONDAY, FILL, PHARMACY, SampleOrder.fullLabel()));
        TreeSet<Label.Element> fewer = everything();
        fewer.remove(Label.Element.CAUTIONS);
        refusedAndKept(OrderStory.compounded(), label(fewer, null, false, null), "LABEL_INCOMPLETE");
        assertThat(OrderStory.compounded()
                        .state()
                        .decide(label(fewer, null, false, null))
                        .refusal()
                        .sentence())
                .isEqualTo("The label or the package lacks: elements.cautions, transferWarning, childResistant.");
        Label.Waiver waiver = new Label.Waiver(Label.Waiver.AskedBy.PATIENT, MONDAY.minusSeconds(60));
        assertThat(OrderStory.compounded()
                        .then(label(everything(), Label.FEDERAL_TRANSFER_WARNING, false, waiver))
                        .events()
                        .getLast())
                .isInstanceOf(FillLabelled.class);
        expectRefusal(
                OrderStory.compounded(),
                label(
                        everything(),
                        Label.FEDERAL_TRANSFER_WARNING,
                        false,
                        new Label.Waiver(Label.Waiver.AskedBy.PRESCRIBER, MONDAY.plusSeconds(60))),
                "WAIVER_IN_FUTURE");
    }

    @Test
    @DisplayName("keeps the pharmacy's number of the prescription on every refill")
    void sameNumber() {
        FillId second = FillId.of(RX, 2);
        OrderStory refill = OrderStory.labelled()
                .then(SampleOrder.startFill(SHOP))
                .then(SampleOrder.review(SHOP, second, MONDAY, List.of(), null))
                .then(SampleOrder.compound(SHOP, second, MONDAY, SampleOrder.batch("30", TODAY.plusDays(90))));
        expectRefusal(
                refill,
                SampleOrder.label(
                        SHOP,
                        second,
                        new Label(
                                "7009999", TECHNICIAN, everything(), Label.FEDERAL_TRANSFER_WARNING, true, null, null)),
                "RX_NUMBER_DIFFERS");
        assertThat(refill.then(SampleOrder.label(SHOP, second, SampleOrder.fullLabel()))
                        .events()
                        .getLast())
                .isInstanceOf(FillLabelled.class);
    }

    @Test
    @DisplayName("is not checked by whoever compounded it, under whichever name")
    void secondPerson() {
        for (String compounder : List.of(PHARMACIST.value(), "PHST-1467560003", "1467560003")) {
            Batch own = new Batch(
                    "KET-100-TRO",
                    compounder,
                    "B-1",
                    List.of(powder("COA-77", null)),
                    Quantity.of("30"),
                    Quantity.ZERO,
                    null,
                    TODAY.plusDays(90));
            refusedAndKept(
                    OrderStory.reviewed().then(compound(own)).then(SampleOrder.label(SHOP)),
                    dispense(MONDAY),
                    "SAME_PERSON_CHECK");
        }
    }

    @Test
    @DisplayName("is not dispensed after the beyond-use date; one that ends before the supply does is told")
    void dispensedInTime() {
        OrderStory labelled = OrderStory.reviewed()
                .then(compound(SampleOrder.batch("30", TODAY.plusDays(34))))
                .then(SampleOrder.label(SHOP));
        refusedAndKept(labelled, dispense(MONDAY.plus(Duration.ofDays(35))), "BUD_EXCEEDED");
        assertThat(labelled.then(dispense(MONDAY)).events().getLast())
                .isInstanceOfSatisfying(
                        FillDispensed.class,
                        e -> assertThat(e.warnings()).containsExactly(Warning.BUD_BEFORE_END_OF_SUPPLY));
        assertThat(OrderStory.reviewed()
                        .then(compound(SampleOrder.batch("30", TODAY.plusDays(35))))
                        .then(SampleOrder.label(SHOP))
                        .then(dispense(MONDAY))
                        .events()
                        .getLast())
                .isInstanceOfSatisfying(
                        FillDispensed.class, e -> assertThat(e.warnings()).isEmpty());
    }
}
