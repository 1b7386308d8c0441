package health.fulfilment.core.monitoring;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a monitoring program took no report, in the program's own words; never personal data.
 *
 * @param code the program's own
 * @param segment of the file, for example {@code PAT}; absent where the file as a whole is at fault
 * @param field for example {@code PAT07}; absent where the segment as a whole is at fault
 */
public record ReportFault(
        String code, @Nullable String segment, @Nullable String field, String message) {

    private static final Set<String> FRAME = Set.of("TH", "IS", "TP", "TT");

    /** Whether the frame of the file is at fault, and no record in it. */
    boolean ofWholeFile() {
        return segment == null || FRAME.contains(segment);
    }
}
