package health.fulfilment.api.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sees who starts the sandbox for the first time, pastes the lines that it prints, and starts it again. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FirstMinuteTest {

    private static final List<String> STATES =
            List.of("AZ", "CA", "CO", "FL", "GA", "IL", "MD", "MI", "NC", "NJ", "NV", "NY", "OH", "PA", "TX", "WA");

    @TempDir
    Path folder;

    @Test
    void theStoryIsPlayedOnceAndTheLinesItPrintsCanBePasted() throws Exception {
        Path home = folder.resolve("home");
        try (ApplicationProcess application = ApplicationProcess.startWithStory(home, "first")) {
            List<String> told = told(application, "curl -s .*asOf.*");

            assertThat(told).anyMatch(line -> line.contains("AZ") && line.contains("[21 CFR 1306.22(a)]"));
            assertThat(told).anyMatch(line -> line.contains("CO") && line.contains("SCREENING_POSITIVE"));
            assertThat(told).anyMatch(line -> line.contains("GA") && line.contains("360-3-.02(5)"));
            assertThat(told).anyMatch(line -> line.contains("PA") && line.contains("49 Pa. Code 16.92"));
            assertThat(told).anyMatch(line -> line.contains("OH") && line.contains("PRESCRIBER_NOT_AUTHORIZED"));
            assertThat(told)
                    .anyMatch(line ->
                            line.contains("TX") && line.contains("2027-01-02") && line.contains("21 CFR 1307.41(c)"));
            assertThat(told).anyMatch(line -> line.contains("NC") && line.contains("delivered late"));
            assertThat(told).anyMatch(line -> line.contains("IL") && line.contains("given back by the first pharmacy"));
            assertThat(told).anyMatch(line -> line.contains("MD") && line.contains("4 of 6 dispensed"));
            assertThat(told).anyMatch(line -> line.contains("MD") && line.contains("the rest, 2"));
            assertThat(told).anyMatch(line -> line.contains("FL") && line.contains("a refill, 6"));
            assertThat(told).anyMatch(line -> line.contains("NV") && line.contains("[21 CFR 1301.76(b)]"));
            assertThat(STATES)
                    .allSatisfy(state -> assertThat(told)
                            .anyMatch(line -> line.startsWith("  " + state + "  ")
                                    && (line.contains("refused")
                                            || line.contains("delivered")
                                            || line.contains("lost"))));

            List<String> answers = pasted(told);
            JsonNode history = JsonMapper.shared().readTree(answers.getFirst());
            assertThat(history.required("items").findValuesAsString("name"))
                    .contains("prescription-approved", "fill-dispensed", "delivery-overdue", "fill-delivered");
            assertThat(JsonMapper.shared()
                            .readTree(answers.getLast())
                            .required("status")
                            .asString())
                    .isEqualTo("accepted");
        }
        try (ApplicationProcess again = ApplicationProcess.startWithStory(home, "second")) {
            List<String> told = told(again, "Data from an earlier start is kept.*");
            assertThat(told).noneMatch(line -> line.contains("playing a story"));
        }
        assertThat(filesThatName(patients(), folder))
                .as("files with a patient's name in the clear")
                .isEmpty();
    }

    private static List<String> patients() throws IOException {
        try (InputStream orders = FirstMinuteTest.class.getResourceAsStream("/story/orders.json")) {
            return JsonMapper.shared().readTree(orders).findValuesAsString("family");
        }
    }

    /** Tables, indexes, write-ahead log, keys and the application's own log alike. */
    private static List<Path> filesThatName(List<String> names, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("postgres-binaries"))
                    .filter(file -> contains(file, names))
                    .toList();
        }
    }

    private static boolean contains(Path file, List<String> names) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return names.stream().anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<String> told(ApplicationProcess application, String last) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (true) {
            List<String> lines = application.log();
            if (lines.stream().anyMatch(line -> line.matches(last))) {
                return lines;
            }
            assertThat(lines).noneMatch(line -> line.contains("The story broke off"));
            assertThat(System.nanoTime()).as("told in time").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    /** The lines as somebody pastes them into a shell; what the curls print, one answer for each. */
    private List<String> pasted(List<String> told) throws Exception {
        Path script = folder.resolve("pasted.sh");
        Files.write(
                script,
                told.stream()
                        .filter(line -> line.startsWith("TOKEN=") || line.startsWith("curl "))
                        .flatMap(line -> line.startsWith("curl ") ? Stream.of(line, "echo") : Stream.of(line))
                        .toList());
        Process shell = new ProcessBuilder("sh", script.toString()).start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return printed.lines().filter(line -> !line.isBlank()).toList();
    }
}
