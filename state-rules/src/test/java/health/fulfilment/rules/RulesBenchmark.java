package health.fulfilment.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * How fast one thread judges whether a prescription may be issued, by every rule on it: {@code judge} only counts refusals,
 * {@code findings} spells everything out. Cases of all sixteen states in turn. Rates are per second of the processor's time
 * that the thread had, so that neighbours on the machine count little. No test: nothing fails for being slow.
 */
class RulesBenchmark {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 7;
    private static final long ROUND = 1_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TARGET = 200_000;

    private final Rulebook rulebook = RulePacks.shipped();
    private int seen;

    @Test
    void measureOnePrescribingCase() {
        List<PrescribingCase> lawful = new ArrayList<>();
        List<PrescribingCase> chance = new ArrayList<>();
        ChanceOrders orders = new ChanceOrders(200_000);
        for (State state : rulebook.jurisdictions()) {
            lawful.add(new Ordinary(state.code(), ZoneId.of("America/New_York")).prescribing(CaseFile.Given.NOTHING));
            for (int i = 0; i < 64; i++) {
                chance.add(orders.orderOf(state));
            }
        }
        int rules = rulebook.judge(lawful.getFirst()).size();
        System.out.printf(Locale.ROOT, "%nOne prescribing case, %d rules, per second on one core:%n", rules);
        print("judged, lawful orders", lawful, q -> refusals(rulebook.judge(q)), TARGET);
        print("judged, orders by chance", chance, q -> refusals(rulebook.judge(q)), TARGET);
        print(
                "with findings spelled out, lawful orders",
                lawful,
                q -> rulebook.findings(q).size(),
                0);
        if (seen == 0) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    private static int refusals(List<Verdict> verdicts) {
        int refusals = 1;
        for (Verdict verdict : verdicts) {
            refusals += verdict.outcome() == Outcome.REFUSED ? 1 : 0;
        }
        return refusals;
    }

    private void print(String what, List<PrescribingCase> cases, ToIntFunction<PrescribingCase> judged, int target) {
        for (int i = 0; i < WARM_UP; i++) {
            perSecond(cases, judged);
        }
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(perSecond(cases, judged));
        }
        rounds.sort(null);
        double median = rounds.get(ROUNDS / 2);
        String verdict = target == 0 ? "" : median >= target ? "  reached" : "  MISSED";
        System.out.printf(
                Locale.ROOT,
                "  %-42s %,12.0f /s (%,.0f to %,.0f)%s%n",
                what,
                median,
                rounds.getFirst(),
                rounds.getLast(),
                verdict);
    }

    private double perSecond(List<PrescribingCase> cases, ToIntFunction<PrescribingCase> judged) {
        long start = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long used = 0;
        while (used < ROUND) {
            for (PrescribingCase question : cases) {
                seen += judged.applyAsInt(question);
            }
            done += cases.size();
            used = THREADS.getCurrentThreadCpuTime() - start;
        }
        return done * 1e9 / used;
    }
}
