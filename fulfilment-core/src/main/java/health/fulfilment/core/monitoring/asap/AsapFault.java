package health.fulfilment.core.monitoring.asap;

import org.jspecify.annotations.Nullable;

/**
 * Why something cannot stand in a file. Names the place and never repeats the value, so that it can be shown and logged.
 *
 * @param report which report of those handed in, or which dispensing record of a file that was read: 1 is the first, 0 the
 *     file itself
 * @param segment for example {@code PAT}
 * @param field for example {@code PAT07}; absent where the segment as a whole is at fault
 * @param limit the greatest number of characters, where the value is too long
 * @param sentence one plain sentence
 */
public record AsapFault(
        int report,
        Kind kind,
        String segment,
        @Nullable String field,
        @Nullable Integer limit,
        String sentence) {

    /** What sort of fault it is. */
    public enum Kind {
        /** The version or the state requires a value. */
        REQUIRED,
        TOO_LONG,
        /** It would end an element or a segment, or has no form in ASCII. */
        FORBIDDEN_CHARACTER,
        /** Not a date, a number, an identifier of the form that the field wants. */
        WRONG_FORM,
        UNKNOWN_CODE,
        /** There is no such place in this version, or it was retired. */
        NOT_IN_VERSION,
        /** The state does not take it. */
        NOT_TAKEN,
        /** A segment stands where it cannot, or is missing. */
        OUT_OF_ORDER,
        /** A trailer contradicts what it counts or names. */
        WRONG_COUNT
    }

    static AsapFault of(Kind kind, String segment, String sentence) {
        return new AsapFault(0, kind, segment, null, null, sentence);
    }

    AsapFault inReport(int number) {
        return new AsapFault(number, kind, segment, field, limit, sentence);
    }
}
