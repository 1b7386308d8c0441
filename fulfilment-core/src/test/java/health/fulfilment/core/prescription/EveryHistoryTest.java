package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.SampleOrder.AGENT;
import static health.fulfilment.core.prescription.SampleOrder.DOCTOR;
import static health.fulfilment.core.prescription.SampleOrder.FLOW;
import static health.fulfilment.core.prescription.SampleOrder.MONDAY;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACIST;
import static health.fulfilment.core.prescription.SampleOrder.PHARMACY;
import static health.fulfilment.core.prescription.SampleOrder.RX;
import static health.fulfilment.core.prescription.SampleOrder.SHOP;
import static health.fulfilment.core.prescription.SampleOrder.by;
import static health.fulfilment.core.prescription.SampleOrder.shopEvidence;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.FillCommand.CompleteFill;
import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillCommand.LoseFill;
import health.fulfilment.core.prescription.FillCommand.RecallFacts;
import health.fulfilment.core.prescription.FillCommand.RecallFill;
import health.fulfilment.core.prescription.FillCommand.RecordPatientTold;
import health.fulfilment.core.prescription.FillCommand.ReleaseFill;
import health.fulfilment.core.prescription.FillCommand.ReturnFill;
import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.recall.RecallReason;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.Ruling;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Credential.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds however the requests come: four hundred orders, each asked eighty things at random. */
class EveryHistoryTest {

    private static final int ORDERS = 400;
    private static final int REQUESTS = 80;

    private final Set<String> happened = new TreeSet<>();

    @Test
    @DisplayName(
            "never is more dispensed than prescribed, nothing follows an end, and the fold of what is stored is the state")
    void always() {
        for (int seed = 0; seed < ORDERS; seed++) {
            live(new Random(seed), "order " + seed);
        }
        assertThat(happened)
                .as("the histories reach every event")
                .containsExactlyInAnyOrderElementsOf(
                        events(PrescriptionEvent.class).map(Event::nameOf).toList());
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryHistoryTest::events)
                : Stream.of(type);
    }

    private void live(Random random, String order) {
        Prescription rx = Prescription.absent();
        List<PrescriptionEvent> stored = new ArrayList<>();
        Instant now = MONDAY;
        for (int i = 0; i < REQUESTS; i++) {
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(9 * 86_400) : 60);
            PrescriptionCommand request = request(random, rx, now);
            Decision<PrescriptionEvent> decision = rx.decide(request);
            String what = order + ", request " + i + ": " + request.getClass().getSimpleName() + " at " + rx.stage();
            assertThat(rx.decide(request)).as(what).isEqualTo(decision);
            assertThat(decision.events().isEmpty() && decision.refusal() == null)
                    .as(what)
                    .isFalse();
            boolean ended = rx.stage() == Stage.CANCELLED || rx.stage() == Stage.REFUSED;
            boolean ofRecords = request instanceof CorrectFillRecord
                    || request instanceof RecallFill
                    || request instanceof RecordPatientTold;
            if (ended && !ofRecords) {
                assertThat(decision.events()).as(what).isEmpty();
            }
            for (PrescriptionEvent event : decision.events()) {
                stored.add(event);
                happened.add(Event.nameOf(event.getClass()));
                judgedAgain(event, what);
                rx = rx.evolve(event);
            }
            neverTooMuch(rx, what);
        }
        assertThat(stored.stream().reduce(Prescription.absent(), Prescription::evolve, (a, _) -> a))
                .as(order)
                .isEqualTo(rx);
        assertThat(rx.version()).as(order).isEqualTo(stored.size() - 1);
    }

    /** What an event was asked, asked again, gives its findings again, to the last letter. */
    private static void judgedAgain(PrescriptionEvent event, String what) {
        if (event instanceof Judged judged) {
            assertThat(judged.rulebook()).as(what).isEqualTo(SampleOrder.RULES.version());
            assertThat(Ruling.of(SampleOrder.RULES, judged.asked()).findings())
                    .as(what)
                    .isEqualTo(judged.findings());
        }
    }

    private static void neverTooMuch(Prescription rx, String what) {
        if (rx.stage() != Stage.ABSENT) {
            Ledger ledger = rx.ledger();
            BigDecimal dispensed = sum(rx, f -> f.filledOn() != null && f.stage() != Fill.Stage.REVERSED);
            BigDecimal underway = sum(rx, Fill::inPreparation);
            assertThat(ledger.dispensed()).as(what).isEqualByComparingTo(dispensed);
            assertThat(dispensed).as(what).isLessThanOrEqualTo(ledger.prescribed());
            assertThat(ledger.left()).as(what).isNotNegative();
            assertThat(dispensed.add(underway).add(ledger.left()))
                    .as(what + ": prescribed is dispensed, in preparation and left")
                    .isEqualByComparingTo(ledger.prescribed());
        }
    }

    private static BigDecimal sum(Prescription rx, Predicate<Fill> which) {
        return rx.fills().stream()
                .filter(which)
                .map(fill -> fill.quantity().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PrescriptionCommand recall(Random random, FillId fill, Instant now) {
        boolean left = random.nextBoolean();
        RecallFacts facts = new RecallFacts(left, left && random.nextBoolean(), false);
        return new RecallFill(
                RX,
                by(FLOW, now),
                fill,
                "K-" + random.nextInt(2),
                RecallReason.SUPPLIER,
                new Evidence<>(facts, List.of()));
    }

    private static PrescriptionCommand tell(FillId fill, Instant now) {
        return new RecordPatientTold(RX, by(SHOP, now), fill, PHARMACY, now, PatientRequest.Channel.MESSAGE);
    }

    private static PrescriptionCommand request(Random random, Prescription rx, Instant now) {
        Actor doctor = random.nextInt(12) == 0 ? AGENT : DOCTOR;
        FillId fill = FillId.of(RX, 1 + random.nextInt(random.nextBoolean() ? 1 : 3));
        boolean filling =
                rx.stage() == Stage.ACCEPTED && random.nextInt(6) > (rx.fills().isEmpty() ? 3 : 0);
        if (rx.handling().requested() != null && random.nextInt(3) == 0) {
            return SampleOrder.answerCancellation(SHOP);
        }
        if (filling && random.nextBoolean()) {
            return rx.fill(fill)
                    .map(f -> nextStep(random, f, now))
                    .orElseGet(() -> SampleOrder.startFill(SHOP, "" + (1 + random.nextInt(40)), now));
        }
        return switch (filling ? 12 + random.nextInt(16) : random.nextInt(28)) {
            case 0, 1 -> SampleOrder.draft(doctor);
            case 2 -> random.nextInt(3) == 0 ? SampleOrder.revise(doctor) : SampleOrder.draft(doctor);
            case 3 -> random.nextInt(20) == 0 ? SampleOrder.discard(doctor) : SampleOrder.draft(doctor);
            case 4, 5 -> SampleOrder.markReady(doctor, rx.version() - (random.nextInt(8) == 0 ? 1 : 0));
            case 6, 7 -> SampleOrder.approve(doctor, now, random.nextInt(6) == 0 ? List.of() : SampleOrder.licensed());
            case 8 -> SampleOrder.route(SampleOrder.eligible(PHARMACY));
            case 9 ->
                random.nextInt(3) == 0
                        ? SampleOrder.route(SampleOrder.withoutPermit(PHARMACY))
                        : SampleOrder.route(SampleOrder.eligible(PHARMACY));
            case 10 -> random.nextInt(4) == 0 ? SampleOrder.acceptUnlicensed(SHOP) : SampleOrder.accept(SHOP);
            case 11 -> random.nextInt(8) == 0 ? SampleOrder.refuse(SHOP) : SampleOrder.accept(SHOP);
            case 12 -> SampleOrder.startFill(SHOP, "" + (1 + random.nextInt(40)), now);
            case 13 ->
                SampleOrder.cancelFill(SHOP, fill, now, random.nextBoolean() ? null : SetApart.Disposition.WASTE);
            case 14 -> SampleOrder.correct(SHOP, fill, FillField.values()[random.nextInt(5)], "B-" + random.nextInt(3));
            case 15 -> SampleOrder.reverse(SHOP, fill, now, random.nextInt(4) == 0);
            case 16, 17, 18, 19, 20 -> step(random, Fill.Stage.values()[random.nextInt(5)], fill, now);
            case 21 -> new ReleaseFill(RX, by(FLOW, now), fill, ShipmentId.of(fill));
            case 22 -> new CompleteFill(RX, by(FLOW, now), fill, ShipmentId.of(fill), LocalDate.of(2026, 11, 6));
            case 23 -> SampleOrder.markOverdue(FLOW, now, random.nextInt(3) == 0);
            default ->
                switch (random.nextInt(16)) {
                    case 14 -> recall(random, fill, now);
                    case 15 -> tell(fill, now);
                    case 0 -> SampleOrder.cancel(doctor);
                    case 1, 2 -> SampleOrder.answerCancellation(SHOP);
                    case 3 -> SampleOrder.hold(SHOP);
                    case 4, 5 -> SampleOrder.lift(SHOP);
                    case 6 -> SampleOrder.holdForLicence(FLOW);
                    case 7, 8 -> SampleOrder.liftForLicence(FLOW);
                    case 9 -> SampleOrder.withdraw(FLOW);
                    case 10 -> SampleOrder.refuse(SHOP, OrderRefusalReason.CAPACITY);
                    case 11 ->
                        SampleOrder.transfer(
                                SHOP,
                                new PatientRequest(MONDAY, PatientRequest.Channel.MESSAGE),
                                random.nextBoolean() ? Standing.ACTIVE : Standing.EXPIRED);
                    default -> SampleOrder.approve(doctor, now, List.of());
                };
        };
    }

    private static PrescriptionCommand nextStep(Random random, Fill fill, Instant now) {
        return step(random, fill.stage(), fill.id(), now);
    }

    /** What a fill at this stage waits for. */
    private static PrescriptionCommand step(Random random, Fill.Stage stage, FillId fill, Instant now) {
        return switch (stage) {
            case STARTED ->
                SampleOrder.review(
                        SHOP, fill, now, List.of(), random.nextInt(6) == 0 ? FillRefusalReason.TOO_EARLY : null);
            case REVIEWED -> SampleOrder.compound(SHOP, fill, now, batch(random, now));
            case COMPOUNDED -> SampleOrder.label(SHOP, fill, SampleOrder.fullLabel());
            case LABELLED ->
                new DispenseFill(RX, by(SHOP, now), fill, PHARMACY, PHARMACIST, SampleOrder.CHECKED, shopEvidence());
            case DISPENSED ->
                random.nextInt(8) > 0
                        ? new ReleaseFill(RX, by(FLOW, now), fill, ShipmentId.of(fill))
                        : SampleOrder.reverse(SHOP, fill, now, false);
            case RELEASED ->
                random.nextInt(3) > 0
                        ? new CompleteFill(RX, by(FLOW, now), fill, ShipmentId.of(fill), LocalDate.of(2026, 11, 6))
                        : new LoseFill(RX, by(FLOW, now), fill, ShipmentId.of(fill));
            case LOST -> new ReturnFill(RX, by(FLOW, now), fill, ShipmentId.of(fill));
            case DELIVERED, RETURNED, REFUSED, REVERSED, CANCELLED ->
                new CompleteFill(RX, by(FLOW, now), fill, ShipmentId.of(fill), LocalDate.of(2026, 11, 6));
        };
    }

    private static Batch batch(Random random, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return SampleOrder.batch("40", today.plusDays(random.nextInt(8) == 0 ? 400 : 5 + random.nextInt(90)));
    }
}
