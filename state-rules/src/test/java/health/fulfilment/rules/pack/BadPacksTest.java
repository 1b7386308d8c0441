package health.fulfilment.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.rules.Choice;
import health.fulfilment.rules.RulePacks;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault in a pack is one clear error that names the file, the line and what was expected. */
class BadPacksTest {

    /** Line 1 of the pack is a comment; {@code \n} and {@code _} stand for a line break and a space. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown state            | jurisdiction: NY | jurisdiction: NX  | found 'NX', expected US, policy or a state's two letters
            no jurisdiction             | jurisdiction: NY\\n | #\\n            | 'jurisdiction' is missing
            no name                     | name: New York\\n | #\\n             | 'name' is missing
            an unknown section          | telemedicine:      | telemedecine:  | unknown section 'telemedecine', did you mean 'telemedicine'?
            an unknown key              | max-refills:\\n    | max-refill:\\n    | unknown key 'prescription.max-refill' in a pack of NY, did you mean 'max-refills'?
            a key of another kind of pack | max-refills:\\n  | electronic-only:\\n | unknown key 'prescription.electronic-only'
            a key given twice           | partial-fill:      | max-refills:   | 'max-refills' is given twice, expected once
            a missing key               | name: New York\\n  | name: New York\\n | -
            an unknown field            | confidence: high   | confidense: high | unknown key 'confidense', did you mean 'confidence'?
            a missing citation          | citation: 10 NYCRR 80.63(d)-(e)\\n | #\\n | 'citation' is missing
            an empty citation           | citation: 10 NYCRR 80.63(d)-(e) | citation: | found nothing, expected a citation, or 'not-found'
            a missing source            | source: https://www.nysafp.org/2025/05/28/nysdoh-regulation-re-controlled-substance-prescribing\\n | #\\n | 'source' is missing
            a missing since             | since: 2025-05-21\\n | #\\n           | 'since' is missing
            an impossible date          | since: 2025-05-21  | since: 2025-02-30 | found '2025-02-30', expected a date such as 2026-01-31, or 'not-established'
            a date in another style     | since: 2025-05-21  | since: 05/21/2025 | found '05/21/2025', expected a date
            an end before the start     | until: 2026-12-31  | until: 2024-12-31 | 'until' 2024-12-31 is before 'since' 2025-05-21
            overlapping dates           | until: 2026-12-31  | until: 2027-01-01 | dates overlap: 'telemedicine.in-person-required' holds from 2025-05-21 to 2027-01-01 and from 2027-01-01 to open
            two open values             | until: 2026-12-31\\n | #\\n           | dates overlap
            a flag that is no flag      | value: true        | value: yes     | 'telemedicine.permitted' is 'yes', expected true or false or conditional, none or not-established
            a number that is none       | value: 5\\n        | value: five\\n | 'prescription.max-refills' is 'five', expected a whole number
            a negative number           | value: 5\\n        | value: -5\\n   | 'prescription.max-refills' is '-5', expected a whole number
            a bad unit                  | value: 24 hours    | value: 24 days | 'pdmp.query-max-age' is '24 days', expected a time such as '6 months' in hours
            a unit that does not exist  | value: 24 hours    | value: 24 h    | 'pdmp.query-max-age' is '24 h', expected a time
            a word that is not allowed  | value: 72h-after-shipment-if-mailed-else-24h-after-delivery | value: soon | 'pdmp.report-deadline' is 'soon', expected one of same-business-day
            a code that is no code      | - new-york-licence | - New York licence | found 'New York licence', expected a list of codes
            a code given twice          | - pmp-consultation | - new-york-licence | found 'new-york-licence', expected a list of codes such as some-code, each once
            an unknown confidence       | confidence: high   | confidence: sure | found 'sure', expected high, medium or low
            policy in a law pack        | confidence: high   | confidence: high\\n______basis: policy | found 'policy', expected 'law' in a pack of NY
            a value that is no list     | - value: true\\n______since: 2025-05-21 | yes_it_is:\\n______since: 2025-05-21 | found a mapping, expected a list of dated values
            text that is not YAML       | telemedicine:      | telemedicine: [ | not YAML
            a tab for indentation       | medical-board:     | \\t- medical-board: | not YAML
            a second document           | telemedicine:      | ---\\ntelemedicine: | a second document, expected one rule pack per file
            """)
    void a_fault_is_one_clear_error(String fault, String sound, String faulty, String message) throws IOException {
        String text = pack("NY");
        if (message.equals("-")) {
            int start = text.indexOf("  partial-fill:");
            text = text.substring(0, start) + text.substring(text.indexOf("pharmacy:\n", start));
            String without = text;
            assertThatThrownBy(() -> PackReader.read("NY.yaml", new StringReader(without)))
                    .isInstanceOf(RulePackInvalid.class)
                    .hasMessageContaining(
                            "'prescription.partial-fill' is missing, expected it with value 'not-established'");
            return;
        }
        String from = unescape(sound);
        int at = text.indexOf(from);
        assertThat(at).as("'%s' occurs in the pack", from).isNotNegative();
        String broken = text.substring(0, at) + unescape(faulty) + text.substring(at + from.length());
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;

        assertThatThrownBy(() -> PackReader.read("NY.yaml", new StringReader(broken)))
                .isInstanceOfSatisfying(RulePackInvalid.class, invalid -> {
                    assertThat(invalid).hasMessageStartingWith("NY.yaml:" + invalid.line() + ": ");
                    assertThat(invalid).hasMessageContaining(message);
                    // A missing thing is reported where its mapping begins, up to a few lines above; a clash at the
                    // second.
                    if (!message.contains("is missing") && !message.startsWith("dates overlap")) {
                        assertThat(invalid.line()).isBetween(line, line + 2);
                    }
                });
    }

    /** What an operator may not choose; an empty column is an absent word. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an unknown jurisdiction      | OR | pharmacy.counselling-required         |             | why | no pack of 'OR', expected US or a state that has one
            the practice's own pack      | policy | compounding.reason-required       |             | why | no pack of 'policy', expected US or a state that has one
            an unknown value             | FL | pharmacy.councelling-required         |             | why | no value 'pharmacy.councelling-required' in a pack of FL
            a value of another pack      | FL | telemedicine.flexibility              |             | why | no value 'telemedicine.flexibility' in a pack of FL
            an established value         | FL | pharmacy.nonresident-permit-required  |             | why | 'pharmacy.nonresident-permit-required' of FL is established, expected a value that is not
            the laxer yes                | AZ | prescription.partial-fill             | true        | why | 'prescription.partial-fill' as 'true', expected the stricter answer false
            the laxer no                 | FL | pharmacy.delivery-signature-required  | false       | why | 'pharmacy.delivery-signature-required' as 'false', expected the stricter answer true
            neither yes nor no           | FL | pharmacy.delivery-signature-required  | maybe       | why | 'pharmacy.delivery-signature-required' as 'maybe', expected the stricter answer true
            a missing reason             | FL | pharmacy.delivery-signature-required  |             | ` ` | 'reason' is missing, expected why pharmacy.delivery-signature-required is treated as required
            a missing time               | FL | prescription.max-days-supply          |             | why | 'as' is missing or cannot be chosen for 'prescription.max-days-supply', expected a time such as '6 months' in days
            a time in another unit       | FL | prescription.max-days-supply          | 2 months    | why | 'prescription.max-days-supply' as '2 months', expected a time such as '6 months' in days
            a text                       | PA | pdmp.asap-version                     | 4.2B        | why | 'as' is missing or cannot be chosen for 'pdmp.asap-version', expected a text
            an exemption                 | FL | pdmp.query-exempt-days-supply         | 30 days     | why | 'pdmp.query-exempt-days-supply' would loosen the law of FL, which is silent
            a longer time for refills    | MI | prescription.refills-validity         | 6 months    | why | 'prescription.refills-validity' would loosen the law of MI, which is silent
            """)
    void a_choice_that_cannot_be_applied_is_one_clear_error(
            String fault, String jurisdiction, String rule, @Nullable String as, String reason, String message) {
        List<Choice> choices = List.of(new Choice(jurisdiction, rule, as, reason));

        assertThatThrownBy(() -> RulePacks.from(null, choices))
                .isInstanceOf(RulePackInvalid.class)
                .hasMessage("treat-as-required:1: " + message);
    }

    @Test
    void a_value_is_chosen_once() {
        List<Choice> choices = List.of(
                new Choice("FL", "prescription.max-days-supply", "30 days", "first"),
                new Choice("FL", "prescription.max-days-supply", "60 days", "second"));

        assertThatThrownBy(() -> RulePacks.from(null, choices))
                .isInstanceOf(RulePackInvalid.class)
                .hasMessage("treat-as-required:2: 'prescription.max-days-supply' of FL is established,"
                        + " expected a value that is not");
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace('_', ' ');
    }

    private static String pack(String code) throws IOException {
        try (InputStream bytes = BadPacksTest.class.getResourceAsStream("/rules/" + code + ".yaml")) {
            return new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
