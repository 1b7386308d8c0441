package health.fulfilment.core.monitoring.asap;

import java.util.Set;

/**
 * By what a state's collector takes two records for the same one, as written in the file (help pages of the PMP Clearinghouse
 * on duplicate records). A void or a revision has to repeat all six; change one, and the record is taken for a new dispensing.
 *
 * @param pharmacyDea PHA03
 * @param rxNumber DSP02
 * @param filled DSP05
 * @param fillNumber DSP06
 * @param quantity DSP09, which depends on how the state counts a compound
 * @param partialFill DSP13
 */
public record DuplicateKey(
        String pharmacyDea, String rxNumber, String filled, String fillNumber, String quantity, String partialFill) {

    /** The fields of the file that make the key. */
    public static final Set<String> FIELDS = Set.of("PHA03", "DSP02", "DSP05", "DSP06", "DSP09", "DSP13");

    /** What the key of this report is in a file of that state; only of a report without faults. */
    public static DuplicateKey of(PdmpReport report, AsapSettings settings) {
        return ReportText.of(report, 1, settings).key();
    }

    static DuplicateKey of(AsapSegment pharmacy, AsapSegment dispensing) {
        return new DuplicateKey(
                pharmacy.value(3),
                dispensing.value(2),
                dispensing.value(5),
                dispensing.value(6),
                dispensing.value(9),
                dispensing.value(13));
    }

    /** Without the number of the prescription, which points to one patient. */
    @Override
    public String toString() {
        return "DuplicateKey[" + pharmacyDea + ", filled " + filled + ", fill " + fillNumber + "]";
    }
}
