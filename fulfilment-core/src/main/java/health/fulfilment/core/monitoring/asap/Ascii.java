package health.fulfilment.core.monitoring.asap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Prose in capital ASCII letters. Canonical decomposition takes accents off (Unicode Standard Annex 15, form D); the
 * compatible one is not used, because it would turn 10² into 102 in somebody's directions.
 */
final class Ascii {

    private Ascii() {}

    /** Empty if a character has no form in ASCII that means the same. Space around the text is taken off. */
    static Optional<String> capitals(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
            Optional<String> respelled = respelled(decomposed.codePointAt(i), endsWithDigit(ascii));
            if (respelled.isEmpty()) {
                return Optional.empty();
            }
            ascii.append(respelled.get());
        }
        return Optional.of(ascii.toString().strip());
    }

    private static Optional<String> respelled(int character, boolean afterDigit) {
        if (character >= ' ' && character <= '~') {
            return Optional.of(Character.toString(character));
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> Optional.of("");
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Optional.of(" ");
            case Character.DASH_PUNCTUATION -> Optional.of("-");
            default -> letterOrMark(character, afterDigit ? " " : "");
        };
    }

    private static Optional<String> letterOrMark(int character, String gap) {
        return Optional.ofNullable(
                switch (character) {
                    case '\t', '\n', '\r' -> " ";
                    case 'Æ' -> "AE";
                    case 'Œ' -> "OE";
                    case 'Ø' -> "O";
                    case 'Ð', 'Đ' -> "D";
                    case 'Þ' -> "TH";
                    case 'Ł' -> "L";
                    case 'Ħ' -> "H";
                    case '’', '‘', 'ʼ', 'ʻ', '´', '′' -> "'";
                    case '“', '”', '„', '″' -> "\"";
                    case '…' -> "...";
                    case '−' -> "-";
                    case '⁄' -> "/";
                    case '¼' -> gap + "1/4";
                    case '½' -> gap + "1/2";
                    case '¾' -> gap + "3/4";
                    default -> null;
                });
    }

    private static boolean endsWithDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }
}
