package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The form of a DEA registration number (21 CFR part 1301): a letter for the kind of registrant, the first letter of the
 * registrant's name or 9, six digits and a check digit. A good check digit is no proof of registration; a second letter that
 * is not the name's is no fault, because names change.
 */
public final class DeaNumber {

    /** Whose registration the number is said to be. */
    public enum Registrant {
        /** Practitioners are A, B, F, G; mid-level practitioners M. */
        PRACTITIONER("ABFGM", "a practitioner"),
        PHARMACY("ABFG", "a pharmacy"),
        /** Of whatever kind. */
        ANY(KNOWN_LETTERS, "a registrant");

        private final String letters;
        private final String name;

        Registrant(String letters, String name) {
            this.letters = letters;
            this.name = name;
        }
    }

    private static final String CITATION = "21 CFR 1301";

    /** Letters whose meaning is known. DEA opens new ones: any other is left to verification at the source. */
    private static final String KNOWN_LETTERS = "ABFGMPR";

    private DeaNumber() {}

    /** The refusal to answer with if this cannot be the DEA number of such a registrant. */
    public static Optional<Refusal> refusal(String dea, Registrant registrant) {
        if (!dea.matches("[A-Z][A-Z9][0-9]{7}")) {
            return Optional.of(refused(
                    "DEA_FORMAT", "A DEA number has a capital letter, a capital letter or 9, and seven digits."));
        }
        int expected = checkDigit(dea);
        if (digit(dea, 7) != expected) {
            return Optional.of(
                    refused("DEA_CHECKSUM", "DEA number " + dea + " would end in " + expected + " if it were one."));
        }
        String letter = dea.substring(0, 1);
        return KNOWN_LETTERS.contains(letter) && !registrant.letters.contains(letter)
                ? Optional.of(refused(
                        "DEA_TYPE_MISMATCH",
                        "A DEA number that begins with " + letter + " is not " + registrant.name + "'s."))
                : Optional.empty();
    }

    private static int checkDigit(String dea) {
        int odd = digit(dea, 1) + digit(dea, 3) + digit(dea, 5);
        int even = digit(dea, 2) + digit(dea, 4) + digit(dea, 6);
        return (odd + 2 * even) % 10;
    }

    /** The digits are counted from 1, behind the two letters. */
    private static int digit(String dea, int number) {
        return Character.digit(dea.charAt(1 + number), 10);
    }

    private static Refusal refused(String code, String sentence) {
        return new Refusal(Refusal.Kind.RULE, code, sentence, CITATION, List.of());
    }
}
