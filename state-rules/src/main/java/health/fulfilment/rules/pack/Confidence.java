package health.fulfilment.rules.pack;

import java.util.Locale;

/** How sure the research is of a value. What is of {@link #LOW} confidence binds nobody and permits nothing. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As written in packs and findings. */
    public String word() {
        return word;
    }
}
