package health.fulfilment.core.monitoring.asap;

import static health.fulfilment.core.monitoring.asap.Reports.CHICAGO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.core.monitoring.asap.AsapSettings.LineEnd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that contradict their version are refused when they are read, and not when a file is due. */
class AsapSettingsTest {

    @ParameterizedTest
    @CsvSource({"V4_2, PHA13", "V4_2A, PRE10", "V5_0, PRE09", "V5_0, AIR11", "V4_2B, DSP34", "V4_2, NONE", "V4_2, PHA99"
    })
    void a_field_that_the_version_does_not_have_cannot_be_required(AsapVersion version, String field) {
        AsapSettings settings = AsapSettings.usual(version, CHICAGO).withAdditionalInformation();
        assertThatThrownBy(() -> settings.requiring(field))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version " + version.code() + " has no field '" + field + "'");
    }

    @Test
    void whoever_requires_a_field_of_the_air_segment_is_sent_one() {
        AsapSettings usual = AsapSettings.usual(AsapVersion.V4_2B, CHICAGO);
        assertThat(usual.additionalInformation()).isFalse();
        assertThat(usual.requiring("AIR11").additionalInformation()).isTrue();
        assertThat(usual.requiring("DSP25").additionalInformation()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(chars = {'*', 'A', '7', ' ', '\n', 'é'})
    void such_a_character_cannot_end_a_segment(char terminator) {
        AsapSettings usual = AsapSettings.usual(AsapVersion.V4_2, CHICAGO);
        assertThatThrownBy(() -> usual.endingWith(terminator, LineEnd.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a character that can end a segment");
    }
}
