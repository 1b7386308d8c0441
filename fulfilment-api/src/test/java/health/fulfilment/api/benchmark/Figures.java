package health.fulfilment.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of what was measured, beside what is to be reached. */
final class Figures {

    private record Row(String what, String figure, String ratio, String target, String verdict) {
        String line() {
            return String.format(Locale.ROOT, "  %-58s %14s %12s  %-12s %s", what, figure, ratio, target, verdict)
                    .stripTrailing();
        }

        String csv() {
            return String.join(";", what, figure, ratio, target, verdict);
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void heading(String text) {
        rows.add(new Row(text, "", "", "", ""));
    }

    void figure(String what, String figure) {
        rows.add(new Row("  " + what, figure, "", "", ""));
    }

    void ratio(String what, double perSecond, double ratio, @Nullable Double atLeast) {
        rows.add(new Row(
                "  " + what,
                perSecond(perSecond),
                String.format(Locale.ROOT, "%.2f", ratio),
                atLeast == null ? "" : ">= " + atLeast,
                atLeast == null ? "" : ratio >= atLeast ? "reached" : "MISSED"));
    }

    void limit(String what, double value, String unit, double atMost) {
        rows.add(new Row(
                "  " + what,
                String.format(Locale.ROOT, "%.1f %s", value, unit),
                "",
                String.format(Locale.ROOT, "<= %.0f %s", atMost, unit),
                value <= atMost ? "reached" : "MISSED"));
    }

    static String perSecond(double value) {
        return String.format(Locale.ROOT, "%,.0f /s", value);
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    static double median(double... values) {
        return median(Arrays.stream(values).boxed().toList());
    }

    String table() {
        String head = new Row("measured", "figure", "ratio", "to reach", "").line();
        return rows.stream().map(Row::line).collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("figures.txt"), table());
        Files.write(folder.resolve("figures.csv"), rows.stream().map(Row::csv).toList());
    }
}
