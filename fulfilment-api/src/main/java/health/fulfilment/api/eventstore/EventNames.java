package health.fulfilment.api.eventstore;

import health.fulfilment.core.axon.NounShell;
import health.fulfilment.core.axon.Nouns;
import health.fulfilment.core.shared.Event;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which stored name means which event, for ever. Found from the sealed interfaces of the nouns, so that an event cannot be
 * forgotten; two events of one name, or one without a name, stop the application before it stores anything.
 */
public final class EventNames {

    private final Map<String, Class<? extends Event>> types = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    private EventNames() {}

    /** The names of every event of every noun. */
    public static EventNames ofAllNouns() {
        return of(Nouns.all().stream()
                .<Class<? extends Event>>map(NounShell::events)
                .toList());
    }

    /** The names of every event that the given sealed interfaces permit. */
    public static EventNames of(Collection<Class<? extends Event>> nouns) {
        EventNames all = new EventNames();
        nouns.forEach(all::add);
        return all;
    }

    /** @throws UnknownName if no event has that name */
    public Class<? extends Event> typeOf(String name) {
        Class<? extends Event> type = types.get(name);
        if (type == null) {
            throw new UnknownName("no event is named '" + name + "'");
        }
        return type;
    }

    /** @throws UnknownName if the type is not an event of one of the nouns */
    public String nameOf(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            throw new UnknownName(type + " is no event of a known noun");
        }
        return name;
    }

    /** Every name, in alphabetical order. */
    public Set<String> all() {
        return Collections.unmodifiableSet(types.keySet());
    }

    boolean isEvent(Class<?> type) {
        return names.containsKey(type);
    }

    boolean isName(String name) {
        return types.containsKey(name);
    }

    private void add(Class<? extends Event> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            for (Class<?> each : permitted) {
                add(each.asSubclass(Event.class));
            }
        } else if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException(type + " is open: its events cannot be enumerated");
        } else {
            String name = Event.nameOf(type);
            Class<?> other = types.putIfAbsent(name, type);
            if (other != null && other != type) {
                throw new IllegalArgumentException(type + " and " + other + " are both named '" + name + "'");
            }
            names.put(type, name);
        }
    }

    /** What is stored, or about to be, has a name that this version of the application does not know: a fault. */
    public static final class UnknownName extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownName(String message) {
            super(message);
        }
    }
}
