package health.fulfilment.core.monitoring.asap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and directions in capital ASCII letters, without another meaning. */
class AsciiTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "Jane,JANE",
                "José Ñuñez,JOSE NUNEZ",
                "Dvořák,DVORAK",
                "Müller-Strauß,MULLER-STRAUSS",
                "Ægir Ørsted,AEGIR ORSTED",
                "Łukasz,LUKASZ",
                "Þórður Đỗ,THORDUR DO",
                "ışık,ISIK",
                "ﬁn,FIN",
                "O’Neil,O'NEIL",
                "“twice”…,\"TWICE\"...",
                "before – after,BEFORE - AFTER",
                "½ troche,1/2 TROCHE",
                "1½ troches,1 1/2 TROCHES",
                "a\u00a0b,A B",
                "a\u200bb,AB"
            })
    void a_letter_or_mark_is_respelled(String text, String ascii) {
        assertThat(Ascii.capitals(text)).contains(ascii);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "Иван", "10² ng", "5 µg", "☺", "\u0007", "\ud800"})
    void what_has_no_such_spelling_is_not_guessed(String text) {
        assertThat(Ascii.capitals(text)).isEmpty();
    }
}
