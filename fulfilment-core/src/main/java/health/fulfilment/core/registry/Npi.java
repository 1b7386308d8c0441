package health.fulfilment.core.registry;

import health.fulfilment.core.shared.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * The form of a National Provider Identifier (45 CFR 162.406): ten digits of which the first is 1 or 2 and the last is the
 * Luhn check digit (ISO/IEC 7812-1) over the issuer prefix 80840 and the nine digits before it. A good check digit is no
 * proof that the number was ever given to anybody.
 */
public final class Npi {

    private static final String CITATION = "45 CFR 162.406";
    private static final String ISSUER_PREFIX = "80840";

    private Npi() {}

    /** The refusal to answer with if this cannot be an NPI. */
    public static Optional<Refusal> refusal(String npi) {
        if (!npi.matches("[12][0-9]{9}")) {
            return Optional.of(refused("NPI_FORMAT", "An NPI has ten digits, the first of which is 1 or 2."));
        }
        int expected = checkDigit(npi.substring(0, 9));
        return Character.digit(npi.charAt(9), 10) == expected
                ? Optional.empty()
                : Optional.of(refused("NPI_CHECKSUM", "NPI " + npi + " would end in " + expected + " if it were one."));
    }

    private static int checkDigit(String nineDigits) {
        String digits = ISSUER_PREFIX + nineDigits;
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - fromRight), 10);
            sum += fromRight % 2 == 0 ? crossSum(2 * digit) : digit;
        }
        return (10 - sum % 10) % 10;
    }

    private static int crossSum(int upTo18) {
        return upTo18 / 10 + upTo18 % 10;
    }

    private static Refusal refused(String code, String sentence) {
        return new Refusal(Refusal.Kind.RULE, code, sentence, CITATION, List.of());
    }
}
