package health.fulfilment.api.http;

import org.jspecify.annotations.Nullable;

/**
 * Text that is stored and shown exactly as sent: without control characters (but line feeds), without halves of
 * characters, and without marks that make text display in another order than it is stored (CVE-2021-42574).
 */
final class PlainText {

    private static final int LONGEST = 20_000;

    private PlainText() {}

    /** Why this text is refused, or null. */
    static @Nullable String fault(String text) {
        if (text.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        return text.codePoints().noneMatch(PlainText::refused)
                ? null
                : "holds a character that is not text (a control character, half a character, or a mark that reorders text)";
    }

    private static boolean refused(int character) {
        return character != '\n'
                && (Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069)
                        || character == 0xFFFE
                        || character == 0xFFFF);
    }
}
