package health.fulfilment.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.FillEvent.FillCancelled;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.Ledger;
import health.fulfilment.core.prescription.OrderEvent.FillStarted;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionEvent;
import health.fulfilment.core.prescription.SetApart.Disposition;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PrescriptionId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several people at several nodes make, part, dispense, reverse and give up fills of one order of thirty, at random and all at
 * once. What each asks follows from the seed; how they meet does not.
 */
class FillRaceTest {

    private static final int PEOPLE = 4;
    private static final int REQUESTS = 20;
    private static final BigDecimal PRESCRIBED = BigDecimal.valueOf(30);

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final HandClock CLOCK = new HandClock(Practice.MONDAY);

    @TempDir
    private static Path home;

    private static Node node;
    private static Node otherNode;
    private static Practice practice;

    @BeforeAll
    static void open() {
        node = new Node(DATABASE, CLOCK, home);
        otherNode = new Node(DATABASE, CLOCK, home);
        practice = new Practice(node.gate(), node.nouns(), node.sealer(), CLOCK).open();
    }

    @AfterAll
    static void close() {
        node.close();
        otherNode.close();
        DATABASE.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261102})
    void neverIsMoreDispensedThanPrescribedHoweverTheyMeet(long seed) throws InterruptedException, ExecutionException {
        PrescriptionId order = practice.accepted(practice.patient());
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<Callable<Integer>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Random random = new Random(seed + person);
            CommandGate gate = (person % 2 == 0 ? node : otherNode).gate();
            people.add(() -> {
                start.await();
                return work(order, gate, random);
            });
        }
        int granted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (Future<Integer> person : threads.invokeAll(people)) {
                granted += person.get();
            }
        }

        balancedAtEveryStep(order, "seed " + seed);
        assertThat(granted).as("seed " + seed).isPositive();
        theRestCanBeDispensedAndNoMore(order, "seed " + seed);
        balancedAtEveryStep(order, "seed " + seed);
    }

    private static int work(PrescriptionId order, CommandGate gate, Random random) {
        int granted = 0;
        for (int i = 0; i < REQUESTS; i++) {
            try {
                Answer answer = gate.send(request(order, random));
                granted += answer.refused() ? 0 : 1;
            } catch (NotDecided tooCrowded) {
                // Nothing was stored; this one asks for something else next.
                assertThat(tooCrowded).hasMessageContaining("attempts");
            }
        }
        return granted;
    }

    private static Command request(PrescriptionId order, Random random) {
        List<Fill> fills = practice.prescription(order).fills();
        if (fills.isEmpty() || random.nextInt(4) == 0) {
            return practice.partOf(order, "" + (1 + random.nextInt(30)));
        }
        Fill one = fills.get(random.nextInt(fills.size()));
        return switch (random.nextInt(8)) {
            case 0 -> practice.reversal(one.id());
            case 1 -> practice.dispensing(one.id());
            case 2 -> practice.givingUp(one.id(), one.compounding() == null ? null : Disposition.WASTE);
            default -> next(one);
        };
    }

    /** What the fill was seen to wait for; somebody else may be faster. */
    private static Command next(Fill fill) {
        return switch (fill.stage()) {
            case STARTED -> practice.review(fill.id());
            case REVIEWED -> practice.compounding(fill.id(), "30");
            case COMPOUNDED -> practice.labelling(fill.id());
            case LABELLED -> practice.dispensing(fill.id());
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED ->
                practice.partOf(fill.id().prescription(), "1");
        };
    }

    /** Counted from the events alone, and compared with what the fold says. */
    private static void balancedAtEveryStep(PrescriptionId order, String seed) {
        Prescription rx = Prescription.absent();
        Map<FillId, BigDecimal> underway = new HashMap<>();
        Map<FillId, BigDecimal> dispensed = new HashMap<>();
        for (StoredEvent stored : node.streams().stream(order.value())) {
            PrescriptionEvent event = (PrescriptionEvent) stored.event();
            rx = rx.evolve(event);
            switch (event) {
                case FillStarted e -> underway.put(e.fill(), e.quantity().amount());
                case FillCancelled e -> underway.remove(e.fill());
                case FillDispensed e -> dispensed.put(e.fill(), underway.remove(e.fill()));
                case FillReversed e -> dispensed.remove(e.fill());
                default -> {}
            }
            if (rx.draft() != null) {
                balanced(rx.ledger(), sum(dispensed), sum(underway), seed + ", after event " + rx.version());
            }
        }
    }

    private static void balanced(Ledger ledger, BigDecimal dispensed, BigDecimal underway, String when) {
        assertThat(dispensed).as(when).isLessThanOrEqualTo(PRESCRIBED);
        assertThat(ledger.dispensed()).as(when).isEqualByComparingTo(dispensed);
        assertThat(ledger.inPreparation()).as(when).isEqualByComparingTo(underway);
        assertThat(ledger.left()).as(when).isNotNegative();
        assertThat(dispensed.add(underway).add(ledger.left())).as(when).isEqualByComparingTo(PRESCRIBED);
    }

    private static BigDecimal sum(Map<FillId, BigDecimal> quantities) {
        return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void theRestCanBeDispensedAndNoMore(PrescriptionId order, String seed) {
        for (Fill fill : practice.prescription(order).fills()) {
            if (fill.inPreparation()) {
                practice.say(practice.givingUp(fill.id(), fill.compounding() == null ? null : Disposition.WASTE));
            } else if (fill.stage() == Fill.Stage.DISPENSED) {
                practice.say(practice.reversal(fill.id()));
            }
        }
        assertThat(practice.prescription(order).ledger().left()).as(seed).isEqualByComparingTo(PRESCRIBED);
        FillId all = FillId.of(order, practice.prescription(order).fills().size() + 1);
        practice.say(practice.wholeFill(order));
        practice.say(practice.review(all));
        practice.say(practice.compounding(all, "30"));
        practice.say(practice.labelling(all));
        practice.say(practice.dispensing(all));
        assertThat(node.gate().send(practice.partOf(order, "1")).refused())
                .as(seed)
                .isTrue();
        assertThat(practice.prescription(order).ledger().dispensed()).as(seed).isEqualByComparingTo(PRESCRIBED);
    }
}
