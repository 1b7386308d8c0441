package health.fulfilment.core.monitoring.asap;

/**
 * A value that stands in the file otherwise than it was handed in. Capitals are not counted as one.
 *
 * @param report which report of those handed in, the first is 1; 0 is the header of the file
 * @param field for example {@code PAT07}
 */
public record AsapAlteration(int report, String field, What what) {

    /** What was done to the value. */
    public enum What {
        /** An accent, a typographic mark or a line break was replaced by ASCII. */
        RESPELLED,
        /** A character that ends elements or segments became a space: the file knows no way to escape it. */
        SEPARATOR_REPLACED,
        /** Cut at the greatest length, which is allowed for directions and for second lines of addresses only. */
        CUT,
        /** The version has no way to write it: a quantity prescribed with decimals before version 5.0. */
        LEFT_OUT
    }
}
