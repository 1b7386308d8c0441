package health.fulfilment.core.monitoring.asap;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of lines of a file. */
enum Segment {
    TH("transaction header"),
    IS("information source"),
    PHA("pharmacy"),
    PAT("patient"),
    DSP("dispensing"),
    PRE("prescriber"),
    CDI("compound ingredient"),
    AIR("additional information"),
    TP("pharmacy trailer"),
    TT("transaction trailer");

    private final String title;

    Segment(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @param fieldId for example {@code PAT07} */
    static Segment of(String fieldId) {
        return valueOf(fieldId.substring(0, fieldId.length() - 2));
    }

    static Optional<Segment> named(String name) {
        return Arrays.stream(values())
                .filter(segment -> segment.name().equals(name))
                .findFirst();
    }
}
