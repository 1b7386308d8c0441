package health.fulfilment.api.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates that decided last, so that the next command to the same stream does not read it again. Bounded: the one
 * that was used longest ago makes room. May be stale where several nodes write; every outcome is checked against the log
 * before it is answered.
 */
final class RecentAggregates implements Cache {

    private final Map<Object, Object> recent;

    RecentAggregates(int most) {
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public synchronized <K, V> @Nullable V get(K key) {
        return (V) recent.get(key);
    }

    @Override
    public synchronized void put(Object key, Object value) {
        recent.put(key, value);
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        return recent.putIfAbsent(key, value) == null;
    }

    @Override
    public synchronized boolean remove(Object key) {
        return recent.remove(key) != null;
    }

    @Override
    public synchronized void removeAll() {
        recent.clear();
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return recent.containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked") // as Axon declares it
    public synchronized <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        recent.computeIfPresent(key, (k, value) -> update.apply((V) value));
    }

    /** Nobody listens: Axon's repository only gets, puts and removes. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nothing is told when an aggregate makes room");
    }
}
