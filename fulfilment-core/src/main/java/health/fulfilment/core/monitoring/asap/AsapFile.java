package health.fulfilment.core.monitoring.asap;

/**
 * A whole file in memory.
 *
 * @param text in ASCII; empty if none was written
 */
public record AsapFile(String text, AsapSummary summary) {

    @Override
    public String toString() {
        return "AsapFile[" + summary.segments() + " segments]";
    }
}
