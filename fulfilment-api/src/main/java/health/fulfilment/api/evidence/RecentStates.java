package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.StreamMemory;
import health.fulfilment.core.shared.Noun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The registries' and licences' states that were read last. They change seldom and nearly every decision rests on them; one
 * that turns out to be stale when the decision is to be stored is read again. Only for decisions, which the log checks; what
 * is shown to people is always read.
 */
@Component
final class RecentStates implements StreamMemory, Reading.Recall {

    private static final int MOST = 10_000;

    private final Map<String, Noun<?, ?, ?>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Noun<?, ?, ?>> eldest) {
            return size() > MOST;
        }
    };

    @Override
    @SuppressWarnings("unchecked") // a stream's name says which noun it is of
    public <S extends Noun<S, ?, ?>> S state(String stream, Supplier<S> read) {
        synchronized (this) {
            Noun<?, ?, ?> known = recent.get(stream);
            if (known != null) {
                return (S) known;
            }
        }
        S state = read.get();
        if (state.version() >= 0) { // of what does not exist there is nothing to remember, and no end
            synchronized (this) {
                recent.put(stream, state);
            }
        }
        return state;
    }

    @Override
    public synchronized void forget(String stream) {
        recent.remove(stream);
    }
}
