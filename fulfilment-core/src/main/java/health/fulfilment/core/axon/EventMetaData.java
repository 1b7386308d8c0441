package health.fulfilment.core.axon;

import health.fulfilment.core.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of what is stored beside an event: who did it, through which request, and what it is about. Values are strings;
 * names are for ever.
 */
public final class EventMetaData {

    /** The authenticated subject who acted. */
    public static final String ACTOR = "actor";

    public static final String ROLE = "role";

    /** The registry entry acted for; absent for roles without one. */
    public static final String HOLDER = "holder";

    /** For whom an agent acted; absent otherwise. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** The client application that asked; for what the system does, the flow or poller that did. */
    public static final String CLIENT = "client";

    public static final String COMMAND_ID = "commandId";

    /** The request or event that everything which followed from it shares. */
    public static final String CORRELATION_ID = "correlationId";

    /** Tag: the patient that the event is about. */
    public static final String PATIENT = "patient";

    /** Tag: that patient's state. */
    public static final String STATE = "state";

    /** What is copied from a command message to the events that come of it; the tags come from the noun. */
    public static final List<String> CORRELATED =
            List.of(ACTOR, ROLE, HOLDER, ON_BEHALF_OF, CLIENT, COMMAND_ID, CORRELATION_ID);

    private EventMetaData() {}

    /** The entries that say who acted. */
    public static Map<String, String> of(Actor actor) {
        Map<String, String> who = new TreeMap<>();
        who.put(ACTOR, actor.subject());
        who.put(ROLE, actor.role().wireName());
        if (actor.holder() != null) {
            who.put(HOLDER, actor.holder());
        }
        if (actor.onBehalfOf() != null) {
            who.put(ON_BEHALF_OF, actor.onBehalfOf());
        }
        return who;
    }
}
