package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** One application node as far as the store is concerned: event log, command bus, and jars that are cached. */
final class TestNode implements AutoCloseable {

    static final EventStoreSettings SETTINGS = new EventStoreSettings(
            256, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(30), 16);
    static final EventNames NAMES = EventNames.of(List.of(JarEvent.class));

    final EventLog log;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final EmbeddedEventStore store;
    private final CommandBus bus;

    TestNode(TestDatabase database) {
        this(database, SETTINGS, InstantSource.system(), null);
    }

    TestNode(TestDatabase database, EventStoreSettings settings, InstantSource clock, BatchWrite.@Nullable Hook hook) {
        this(database.url(), database.applicationRole(), database.applicationPassword(), settings, clock, hook);
    }

    TestNode(
            String url,
            String user,
            String password,
            EventStoreSettings settings,
            InstantSource clock,
            BatchWrite.@Nullable Hook hook) {
        log = EventLog.open(url, user, password, new EventLog.Parts(NAMES, clock, settings, meters), hook);
        store = EmbeddedEventStore.builder().storageEngine(log.engine()).build();
        SimpleCommandBus commands = SimpleCommandBus.builder().build();
        commands.registerHandlerInterceptor(new AnswersWithoutEvents(log.engine()));
        Repository<JarAggregate> jars = EventSourcingRepository.builder(JarAggregate.class)
                .eventStore(store)
                .cache(lastingCache())
                .build();
        AggregateAnnotationCommandHandler.<JarAggregate>builder()
                .aggregateType(JarAggregate.class)
                .repository(jars)
                .commandTargetResolver(command ->
                        new VersionedAggregateIdentifier((Object) ((Command) command.getPayload()).target(), null))
                .creationPolicyAggregateFactory(id -> new JarAggregate((String) id))
                .build()
                .subscribe(commands);
        bus = commands;
    }

    /** Axon's cache forgets what is collected; tests about stale states need it to remember. */
    private static Cache lastingCache() {
        Map<Object, Object> kept = new ConcurrentHashMap<>();
        WeakReferenceCache cache = new WeakReferenceCache();
        cache.registerCacheEntryListener(new Cache.EntryListenerAdapter() {
            @Override
            public void onEntryCreated(Object key, Object value) {
                kept.put(key, value);
            }

            @Override
            public void onEntryUpdated(Object key, Object value) {
                kept.put(key, value);
            }

            @Override
            public void onEntryRemoved(Object key) {
                kept.remove(key);
            }
        });
        return cache;
    }

    Answer send(JarCommand command) {
        return send(command, Map.of());
    }

    /** As a client's request under an idempotency key. */
    Answer send(JarCommand command, String key) {
        return send(command, Map.of("client", "test", "idempotencyKey", key, "requestHmac", "hmac-of-" + key));
    }

    private Answer send(JarCommand command, Map<String, String> metaData) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CommandMessage<JarCommand> message = new GenericCommandMessage<>(command, MetaData.from(metaData));
        bus.<JarCommand, Answer>dispatch(message, (_, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(result.getPayload());
            }
        });
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    @Override
    public void close() {
        store.shutDown();
        log.close();
    }
}
