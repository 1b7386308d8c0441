package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state that makes a value stricter never turns a refusal into an approval, and refuses something that passed before. */
class StricterLawTest {

    private static final int ORDERS = 400;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{1}.{2} of {0} becomes {3}")
    @CsvSource({
        "AZ, prescription, max-refills, 3",
        "TX, prescription, validity, 30 days",
        "AZ, prescription, max-days-supply, 20 days",
        "CA, prescription, max-days-supply-all-refills, 60 days",
        "NY, prescription, max-days-supply, 7 days",
        "NY, prescription, new-prescription-when-left, 1 days",
        "NY, pdmp, query-max-age, 1 hours",
        "NV, pdmp, query-max-age, 1 hours",
        "WA, pdmp, query-required, true",
        "OH, pdmp, query-required, true",
        "TX, prescriber, controlled-substance-registration-required, true",
        "CO, telemedicine, in-person-required, true",
        "FL, telemedicine, permitted, false"
    })
    void a_stricter_value_refuses_more_and_permits_nothing_new(String state, String section, String key, String value)
            throws IOException {
        Files.writeString(directory.resolve(state + ".yaml"), stricter(text(state), section, key, value));
        Rulebook before = RulePacks.shipped();
        Rulebook after = RulePacks.from(directory);
        ChanceOrders chance = new ChanceOrders(3332);
        int newlyRefused = 0;
        for (int i = 0; i < ORDERS; i++) {
            PrescribingCase order = chance.orderOf(new State(state));
            FillCase fill = chance.fillOf(new State(state));
            newlyRefused += newlyRefused(before.findings(order), after.findings(order));
            newlyRefused += newlyRefused(before.findings(fill), after.findings(fill));
        }
        assertThat(newlyRefused).isPositive();
    }

    private static int newlyRefused(List<Finding> before, List<Finding> after) {
        boolean then = Rulebook.refuses(before);
        boolean now = Rulebook.refuses(after);
        assertThat(now || !then)
                .as("refused before: %s; passes now: %s", before, after)
                .isTrue();
        return now && !then ? 1 : 0;
    }

    /** Replaces the first value of the key, and makes it certain. */
    private static String stricter(String pack, String section, String key, String value) {
        Pattern fact = Pattern.compile(
                "(\\n" + section + ":\\n(?:(?:  .*)?\\n)*?  " + key + ":\\n    - value: )[^\\n]*(\\n(?:      .*\\n)*)");
        var matcher = fact.matcher(pack);
        assertThat(matcher.find()).as(section + "." + key).isTrue();
        String rest = matcher.group(2)
                .replaceAll("confidence: \\w+", "confidence: high")
                .replaceAll("citation: not-found", "citation: A stricter law")
                .replaceAll("since: [0-9-]+", "since: not-established");
        return pack.substring(0, matcher.start()) + matcher.group(1) + value + rest + pack.substring(matcher.end());
    }

    private static String text(String code) throws IOException {
        try (InputStream bytes = StricterLawTest.class.getResourceAsStream("/rules/" + code + ".yaml")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
