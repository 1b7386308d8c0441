package health.fulfilment.core.monitoring.asap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The forms of values ({@link AsapTable}). Whether a value fits its length and is plain ASCII is asked before. */
enum FieldType {
    AN,
    /** Prose, an AN that may be respelled in ASCII. */
    TX,
    N,
    D,
    DT,
    TM,
    TEL,
    ZIP,
    END;

    private static final String CLOCK = "([01][0-9]|2[0-3])[0-5][0-9]";

    boolean matches(String value, int length) {
        return switch (this) {
            case AN, TX -> true;
            case N -> value.matches("[0-9]+");
            case D -> value.matches("[0-9]*\\.?[0-9]+");
            case DT -> value.matches("[0-9]{8}") && isDate(value);
            case TM -> value.matches(isUtc(length) ? CLOCK + "[0-5][0-9]Z" : CLOCK + "([0-5][0-9])?");
            case TEL -> value.matches("[0-9]{10}");
            case ZIP ->
                value.matches(hasHyphen(length) ? "[0-9]{5}(-[0-9]{4})?" : "[0-9]{5}([0-9]{4})?")
                        || value.matches(".*[A-Z].*"); // of another country
            case END -> value.matches("[!-~&&[^*A-Za-z0-9]]");
        };
    }

    /** Ends the sentence "is not …". */
    String form(int length) {
        return switch (this) {
            case AN, TX -> "text";
            case N -> "a whole number";
            case D -> "a decimal without sign and thousands mark";
            case DT -> "a date CCYYMMDD";
            case TM -> isUtc(length) ? "a time HHMMSSZ" : "a time HHMMSS";
            case TEL -> "a phone number of ten digits";
            case ZIP -> hasHyphen(length) ? "a ZIP code 99999 or 99999-9999" : "a ZIP code 99999 or 999999999";
            case END -> "a character that can end a segment";
        };
    }

    /** A time of seven characters is UTC and says so. */
    static boolean isUtc(int length) {
        return length == 7;
    }

    /** Where there is room for the hyphen of ZIP+4 it is written. */
    static boolean hasHyphen(int length) {
        return length == 10;
    }

    private static boolean isDate(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).getYear() > 0;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
