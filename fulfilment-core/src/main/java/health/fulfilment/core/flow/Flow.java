package health.fulfilment.core.flow;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Event;
import java.util.List;

/** One policy of the practice: when this happened, then ask for that. Pure and stateless; commands come without evidence. */
public interface Flow {

    /** Stable name: it makes the command's id, and names the processor and its dead letters. */
    String name();

    List<Command> on(Event event);
}
