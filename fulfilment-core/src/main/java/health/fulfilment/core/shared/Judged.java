package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that rests on rules. What it was asked, put again to a rulebook of the recorded version, gives the recorded
 * findings again. Components are absent from events recorded before they were kept.
 */
public interface Judged {

    /** Version of the rulebook that was applied. */
    @Nullable
    String rulebook();

    @Nullable
    List<Question> asked();

    @Nullable
    List<Finding> findings();

    /** The streams relied on, at the versions that were read. */
    @Nullable
    List<Relied> evidence();

    /** Whether the decision was a "no". */
    @JsonIgnore
    default boolean refused() {
        return false;
    }
}
