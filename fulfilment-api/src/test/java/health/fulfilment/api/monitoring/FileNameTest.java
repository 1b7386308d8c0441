package health.fulfilment.api.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A control number tells of what a file was made, and is told from everybody else's. */
class FileNameTest {

    private static final Instant AT = Instant.parse("2026-11-04T20:00:05Z");

    @Test
    void a_control_number_is_read_back_and_fits_the_element() {
        FileName name = FileName.of(AT, 999_999_999_999L, "TH*4.2B*0*01~");
        assertThat(name.controlNumber())
                .matches("20261104200005-999999999999-[0-9A-F]{12}")
                .hasSize(40);
        assertThat(FileName.read(name.controlNumber())).contains(name);
    }

    @Test
    void another_text_has_another_number() {
        assertThat(FileName.of(AT, 7, "a").controlNumber())
                .isNotEqualTo(FileName.of(AT, 7, "b").controlNumber());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F-20261104-1",
                "20261104200005-7",
                "20261304200005-7-0123456789AB",
                "20261104200005-7-0123456789ab",
                "20261104200005--0123456789AB",
                "20261104200005-9999999999999-0123456789AB"
            })
    void what_others_number_is_not_ours(String controlNumber) {
        assertThat(FileName.read(controlNumber)).isEmpty();
    }
}
