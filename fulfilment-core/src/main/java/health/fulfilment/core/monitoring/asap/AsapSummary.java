package health.fulfilment.core.monitoring.asap;

import java.util.List;

/**
 * What became of the reports that were to go into a file. A report with a fault stays out and the others are sent: nobody's
 * deadline waits for somebody else's address.
 *
 * @param segments TT02; 0: no file was written, because the header is at fault or no report is without
 * @param sent the reports in the file, in its order
 * @param faults why the others are not in it
 * @param alterations what stands in the file otherwise than it was handed in
 */
public record AsapSummary(int segments, List<Sent> sent, List<AsapFault> faults, List<AsapAlteration> alterations) {

    /** @param report which of the reports handed in, the first is 1 */
    public record Sent(int report, DuplicateKey key) {}

    public AsapSummary {
        sent = List.copyOf(sent);
        faults = List.copyOf(faults);
        alterations = List.copyOf(alterations);
    }

    public boolean written() {
        return segments > 0;
    }
}
