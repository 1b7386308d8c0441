package health.fulfilment.api.whatif;

import health.fulfilment.api.commands.HandClock;
import health.fulfilment.api.commands.Node;
import health.fulfilment.api.commands.Practice;
import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A candidate pack put to a million stored decisions, against a cursor that reads and parses the same events and asks
 * nothing. {@code -Dfulfilment.benchmark.decisions} sets another number.
 */
class WhatIfBenchmark {

    private static final long DECISIONS = Long.getLong("fulfilment.benchmark.decisions", 1_000_000);
    private static final HandClock CLOCK = new HandClock(Practice.MONDAY);
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path home;

    @Test
    void howFastPastDecisionsAreJudgedAgain() throws IOException {
        try (TestDatabase database = TestDatabase.create();
                Node node = new Node(database, CLOCK, home)) {
            Practice practice = new Practice(node.gate(), node.nouns(), node.sealer(), CLOCK).open();
            PrescriptionId order = practice.accepted(practice.patient());
            practice.handedOver(practice.dispensed(order));
            multiply(database, node.streams().lastPosition() + 1);
            measure(new PastDecisions(node.streams()));
        }
    }

    /** The decisions of one real order again and again, as events of other orders. */
    private static void multiply(TestDatabase database, long first) {
        System.out.println("Storing " + DECISIONS + " decisions");
        String names = "'" + String.join("','", PastDecisions.NAMES) + "'";
        database.execute("""
                with decision as (
                    select *, row_number() over (order by position) - 1 as n, count(*) over () as total
                    from event where name in (%s)
                )
                insert into event (position, event_id, name, revision, aggregate_type, stream, sequence, occurred_at,
                    recorded_at, payload, meta_data, nonce)
                select %d + copy, gen_random_uuid(), name, revision, aggregate_type, stream || '-' || copy, 0, occurred_at,
                    recorded_at, payload, meta_data, nonce
                from generate_series(0, %d) copy
                join decision on n = copy %% total
                """.formatted(names, first, DECISIONS - 1));
        database.execute("update event_log_head set next_position = " + (first + DECISIONS));
        database.execute("vacuum analyze event");
    }

    private static void measure(PastDecisions past) throws IOException {
        double before = parsed(past);
        double whatIf = asked(past);
        double plain = (before + parsed(past)) / 2; // a neighbour on the machine slows both
        String told = String.format(
                Locale.ROOT,
                "What-if over %,d decisions: cursor that reads and parses %,.0f /s, what-if %,.0f /s, ratio %.2f (to reach 0.5)%n",
                DECISIONS,
                plain,
                whatIf,
                whatIf / plain);
        System.out.print(told);
        Path results = Path.of("target", "benchmark");
        Files.createDirectories(results);
        Files.writeString(results.resolve("what-if.txt"), told);
    }

    private static double parsed(PastDecisions past) {
        AtomicLong parsed = new AtomicLong();
        long start = System.nanoTime();
        past.since(FROM, stored -> {
            if (PastDecisions.isDecision(stored)) {
                stored.event();
                parsed.incrementAndGet();
            }
        });
        return parsed.get() / seconds(start);
    }

    /** A law that changes some: so the differences are spelled out too. */
    private static double asked(PastDecisions past) throws IOException {
        Rulebook candidate = RulePacks.with(RulePacks.shipped(), RulePacks.candidate(new StringReader(stricter())));
        WhatIf question = new WhatIf(candidate, FROM, TO, state -> state.code().equals("NY"));
        AtomicLong told = new AtomicLong();
        long start = System.nanoTime();
        WhatIf.Progress result = question.over(past, new WhatIf.Listener() {
            @Override
            public void changes(WhatIf.Change change) {
                told.incrementAndGet();
            }

            @Override
            public void progress(WhatIf.Progress progress) {}
        });
        double perSecond = result.decisions() / seconds(start);
        if (told.get() == 0 || result.decisions() < DECISIONS) {
            throw new IllegalStateException("the candidate was to change something of every order: " + result);
        }
        return perSecond;
    }

    /** New York with 20 days' supply in place of 30. */
    private static String stricter() throws IOException {
        try (InputStream pack = RulePacks.class.getResourceAsStream("/rules/NY.yaml")) {
            return new String(pack.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(max-days-supply:\n\\s+- value: )30 days", "$120 days");
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
