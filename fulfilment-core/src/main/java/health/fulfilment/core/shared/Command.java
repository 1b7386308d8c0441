package health.fulfilment.core.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that somebody asks one stream to do. Carries everything that the decision needs: who, when, and the evidence. */
public interface Command {

    /** The stream that decides. */
    String target();

    Context context();

    /** Facts from other streams, absent before they are attached, and for ever where none are needed. */
    default @Nullable Evidence<?> evidence() {
        return null;
    }

    /** The versions of other streams that the attached evidence was read at; empty before evidence is attached. */
    default List<Relied> relied() {
        return Evidence.relied(evidence());
    }
}
