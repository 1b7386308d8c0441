package health.fulfilment.core.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts read from other streams for one decision, with each stream's version at the time of reading. Attached to a command
 * before it is sent; the append succeeds only while every stream is still at that version.
 */
public record Evidence<F>(F facts, List<Relied> relied) {

    public Evidence {
        relied = List.copyOf(relied);
    }

    public static List<Relied> relied(@Nullable Evidence<?> evidence) {
        return evidence == null ? List.of() : evidence.relied();
    }

    /** The facts, which a command must carry by the time it is decided. */
    public static <F> F required(@Nullable Evidence<F> evidence) {
        if (evidence == null) {
            throw new IllegalStateException(
                    "a command reached its decision without evidence: send it through the gate");
        }
        return evidence.facts();
    }
}
