package health.fulfilment.core.monitoring.asap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the syntax of a file that was received: read in the order, lengths, types, codes, required fields and
 * counts that the version and the state want. Not ASAP's own response to a file, whose content is not public; and a file
 * without faults may still tell a state something that it refuses.
 *
 * @param controlNumber TH02; absent if there is no readable header
 * @param records how many dispensings the file has, zero reports not counted
 * @param faults of the file (report 0) or of one dispensing
 */
public record AsapAcknowledgement(@Nullable String controlNumber, int records, List<AsapFault> faults) {

    public AsapAcknowledgement {
        faults = List.copyOf(faults);
    }

    /** @param settings those of the state that received the file */
    public static AsapAcknowledgement of(String file, AsapSettings settings) {
        return AsapReader.read(file)
                .map(read -> new FileCheck(read, settings).acknowledgement())
                .orElseGet(() -> new AsapAcknowledgement(
                        null,
                        0,
                        List.of(AsapFault.of(
                                AsapFault.Kind.OUT_OF_ORDER,
                                "TH",
                                "The file does not begin with a transaction header that declares its terminator."))));
    }

    public boolean accepted() {
        return faults.isEmpty();
    }

    /** Whether the file as a whole is at fault, and not only single records, which a collector holds back alone. */
    public boolean failed() {
        return faults.stream().anyMatch(fault -> fault.report() == 0);
    }
}
