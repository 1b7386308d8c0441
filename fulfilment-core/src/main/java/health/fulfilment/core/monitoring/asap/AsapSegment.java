package health.fulfilment.core.monitoring.asap;

import java.util.Arrays;
import java.util.List;

/**
 * One segment as it was read.
 *
 * @param elements without the name of the segment, the first is that of position 1
 */
record AsapSegment(String name, List<String> elements) {

    /** @param text without its terminator */
    static AsapSegment parse(String text) {
        List<String> parts = Arrays.asList(text.split("\\*", -1));
        return new AsapSegment(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())));
    }

    /** Empty if the segment ends before this position. */
    String value(int position) {
        return position <= elements.size() ? elements.get(position - 1) : "";
    }

    @Override
    public String toString() {
        return "AsapSegment[" + name + ", " + elements.size() + " elements]";
    }
}
