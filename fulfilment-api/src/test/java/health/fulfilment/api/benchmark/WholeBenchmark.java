package health.fulfilment.api.benchmark;

import static health.fulfilment.api.benchmark.Figures.median;
import static health.fulfilment.api.benchmark.Figures.perSecond;

import health.fulfilment.api.benchmark.Senders.Pace;
import health.fulfilment.api.eventstore.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One run over everything. Rates are taken in rounds, each beside the floor of the same minute, and told by their medians:
 * a neighbour on the machine then slows both.
 */
class WholeBenchmark {

    private static final int ROUNDS = 3;
    private static final int STARTS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration HTTP_WARM_UP = Duration.ofSeconds(40);
    private static final Duration FLOOR = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Path RESULTS = Path.of("target", "benchmark");

    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Figures figures = new Figures();
    private final List<Double> floors = new ArrayList<>();

    @TempDir
    private Path temp;

    @Test
    void measureEverythingOnOnePostgreSql() throws Exception {
        try {
            measure();
        } finally { // what was measured before a fault is worth knowing too
            figures.write(RESULTS);
            System.out.println("\n" + figures.table());
        }
    }

    private void measure() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                InProcess inProcess = new InProcess(database, temp.resolve("in-process"));
                Floor floor = new Floor(database)) {
            say("the floor and commands in process");
            floor.pace(WARM_UP);
            inProcess(inProcess, floor);
            say("replay");
            replay(inProcess, database);
            say("commands over HTTP");
            overHttp(floor);
        }
        tellFloor();
        say("starts");
        starts();
    }

    /** So that whoever waits sees that something is being done. */
    private static void say(String what) {
        System.out.println("Measuring " + what);
    }

    private void tellFloor() {
        figures.heading("Floor");
        figures.figure("one row, one durable transaction, 16 connections", perSecond(median(floors)));
        figures.figure(
                "  lowest and highest of " + floors.size(),
                String.format(
                        Locale.ROOT,
                        "%,.0f-%,.0f /s",
                        floors.stream().min(Double::compare).orElseThrow(),
                        floors.stream().max(Double::compare).orElseThrow()));
    }

    private double floorNow(Floor floor) {
        double perSecond = floor.pace(FLOOR).perSecond();
        floors.add(perSecond);
        return perSecond;
    }

    private void inProcess(InProcess inProcess, Floor floor) {
        inProcess.pace(WARM_UP, 16);
        Map<Integer, List<Double>> rates = new TreeMap<>();
        Map<Integer, List<Double>> ratios = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int threads : new int[] {1, 16, 64}) {
                double before = floorNow(floor);
                double rate = inProcess.pace(ROUND, threads).perSecond();
                rates.computeIfAbsent(threads, _ -> new ArrayList<>()).add(rate);
                ratios.computeIfAbsent(threads, _ -> new ArrayList<>()).add(rate / before);
            }
        }
        figures.heading("Commands in process, ratio to the floor");
        rates.forEach((threads, measured) -> figures.ratio(
                threads + (threads == 1 ? " thread" : " threads"),
                median(measured),
                median(ratios.get(threads)),
                threads == 16 ? 0.6 : null));
    }

    private void replay(InProcess inProcess, TestDatabase database) throws SQLException {
        List<Double> folded = new ArrayList<>();
        List<Double> fetched = new ArrayList<>();
        for (int round = 0; round < ROUNDS + 1; round++) {
            double rows = Replay.fetched(database);
            double events = Replay.folded(inProcess.streams());
            if (round > 0) { // the first one warms up
                fetched.add(rows);
                folded.add(events);
            }
        }
        figures.heading("Replay of " + (inProcess.streams().lastPosition() + 1) + " events, ratio to the cursor");
        figures.ratio("a plain JDBC cursor over the same rows", median(fetched), 1, null);
        figures.ratio("every event decoded and folded", median(folded), median(folded) / median(fetched), null);
    }

    private void overHttp(Floor floor) throws IOException, InterruptedException {
        try (TestDatabase database = TestDatabase.create();
                RunningApplication application =
                        RunningApplication.start(temp.resolve("over-http"), temp.resolve("over-http.log"), database);
                OverHttp http = new OverHttp(application.port())) {
            long atReady = application.residentNow();
            List<Pace> registrations = new ArrayList<>();
            List<Pace> moves = new ArrayList<>();
            List<Double> registrationRatios = new ArrayList<>();
            List<Double> moveRatios = new ArrayList<>();
            http.registrations(WARM_UP);
            http.moves(HTTP_WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                double before = floorNow(floor);
                registrations.add(http.registrations(ROUND));
                registrationRatios.add(registrations.getLast().perSecond() / before);
                before = floorNow(floor);
                moves.add(http.moves(ROUND));
                moveRatios.add(moves.getLast().perSecond() / before);
            }
            figures.heading("Commands over HTTP, 16 connections, ratio to the floor");
            tell("moves of patients (the command measured in process)", moves, moveRatios, 0.2);
            tell("registrations of patients (two durable transactions)", registrations, registrationRatios, null);
            figures.heading("The application's process");
            figures.figure("resident memory when ready", atReady + " MiB");
            figures.limit("resident memory under load, at most", application.residentAtMost(), "MiB", 600);
        }
    }

    private void tell(String what, List<Pace> paces, List<Double> ratios, Double atLeast) {
        double rate = median(paces.stream().map(Pace::perSecond).toList());
        Pace all = Pace.of(paces);
        figures.ratio(what, rate, median(ratios), atLeast);
        figures.figure(
                "  p50 and p99", String.format(Locale.ROOT, "%.1f, %.1f ms", all.percentile(50), all.percentile(99)));
    }

    /** The sandbox starts with the quick compiler, as spring-boot:run has it. */
    private void starts() throws IOException, InterruptedException {
        Path home = temp.resolve("home");
        Path log = temp.resolve("start.log");
        double cold = startOnce(home, log, QUICK_COMPILER);
        List<Double> warm = new ArrayList<>();
        List<Double> warmOptimising = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            warm.add(startOnce(home, log, QUICK_COMPILER));
            warmOptimising.add(startOnce(home, log));
        }
        figures.heading("Starts");
        figures.figure("ready with a new data folder", String.format(Locale.ROOT, "%.1f s", cold));
        figures.limit("ready on a warm data folder", median(warm), "s", 10);
        figures.figure(
                "  with the optimising compiler from the start",
                String.format(Locale.ROOT, "%.1f s", median(warmOptimising)));
    }

    private static double startOnce(Path home, Path log, String... jvm) throws IOException, InterruptedException {
        try (RunningApplication application = RunningApplication.start(home, log, jvm)) {
            return application.secondsToReady();
        }
    }
}
