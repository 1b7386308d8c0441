package health.fulfilment.api.forms;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Quantity;
import health.fulfilment.rules.State;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be written in a request. */
class FormsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> Clock.fixed(NOW, ZoneOffset.UTC))
            .buildValidatorFactory()
            .getValidator();

    private record Form(
            @Nullable @Words(max = 20) String words,
            @Nullable @Words(max = 20, lines = true) String lines,
            @Nullable @KnownZone ZoneId zone,
            @Nullable @Some Quantity quantity) {}

    private static List<String> faults(Object form) {
        return VALIDATOR.validate(form).stream()
                .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                .sorted()
                .toList();
    }

    private static List<String> words(String text) {
        return faults(new Form(text, null, null, null));
    }

    @Test
    void words_are_something_that_a_person_can_read() {
        assertThat(words("Zoë O'Hara-Núñez")).isEmpty();
        assertThat(words("   ")).containsExactly("words says nothing");
        assertThat(words("")).containsExactly("words says nothing");
        assertThat(words(" x")).containsExactly("words begins or ends with a blank");
        assertThat(words("x".repeat(21))).containsExactly("words is longer than 20 characters");
        assertThat(words("a\nb")).containsExactly("words contains a character that cannot be seen or printed");
        assertThat(words("a\u0000b")).containsExactly("words contains a character that cannot be seen or printed");
        assertThat(words("a\uD800b")).containsExactly("words contains a character that cannot be seen or printed");
        assertThat(words("a\u202Eb")).containsExactly("words contains a character that cannot be seen or printed");
    }

    @Test
    void what_was_sent_is_never_read_as_an_expression() {
        assertThat(words("${1+1}{max}${")).isEmpty();
        assertThat(words("${1+1}\u0007")).containsExactly("words contains a character that cannot be seen or printed");
    }

    @Test
    void directions_may_have_lines_but_no_other_control_characters() {
        assertThat(faults(new Form(null, "one\ntwo", null, null))).isEmpty();
        assertThat(faults(new Form(null, "one\ttwo", null, null)))
                .containsExactly("lines contains a character that cannot be seen or printed");
    }

    @Test
    void a_time_zone_has_a_place() {
        assertThat(faults(new Form(null, null, ZoneId.of("America/New_York"), null)))
                .isEmpty();
        assertThat(faults(new Form(null, null, ZoneId.of("-05:00"), null)))
                .containsExactly("zone is not an IANA time zone such as America/New_York");
        assertThat(faults(new Form(null, null, ZoneId.of("UTC"), null))).hasSize(1);
    }

    @Test
    void a_quantity_of_nothing_is_none() {
        assertThat(faults(new Form(null, null, null, Quantity.of("0.000"))))
                .containsExactly("quantity must be more than 0");
        assertThat(faults(new Form(null, null, null, Quantity.of("0.5")))).isEmpty();
    }

    private record Home(@HomeAddress AddressForm address) {}

    private static List<String> home(String line1, @Nullable String line2) {
        return faults(new Home(new AddressForm(line1, line2, "Orlando", new State("FL"), "32801")));
    }

    @Test
    void a_post_office_box_alone_is_no_home() {
        assertThat(home("12 Lake Street", null)).isEmpty();
        assertThat(home("12 Lake Street", "PO Box 7")).isEmpty();
        assertThat(home("PO Box 7", "12 Lake Street")).isEmpty();
        for (String box : List.of("PO Box 7", "P.O. Box 7", "p o box 7", "Post Office Box 12", "POB 7", "Box 7")) {
            assertThat(home(box, null))
                    .as(box)
                    .containsExactly(
                            "address is a post office box alone: the practice ships to a home (policy: home-address)");
        }
        assertThat(home("PO Box 7", "P.O. Box 8")).hasSize(1);
        assertThat(home("Boxwood Lane 3", null)).isEmpty();
    }
}
