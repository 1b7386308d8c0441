package health.fulfilment.api.flows;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.shared.Command;
import java.util.List;
import java.util.function.Consumer;

/**
 * What follows from a licence's event for those who relied on the licence. Unlike a {@link health.fulfilment.core.flow.Flow}
 * it has to look up who that is, and so waits until the view that knows has read the event. Changes nothing by itself.
 */
interface LicenceFlow {

    /**
     * @param change a licence's event, as stored
     * @param send takes the commands, each for another stream, in as many lots as there are
     * @throws ViewBehind if it cannot be known yet; nothing was sent, or what was may be sent again
     */
    void on(StoredEvent change, Consumer<List<? extends Command>> send);
}
