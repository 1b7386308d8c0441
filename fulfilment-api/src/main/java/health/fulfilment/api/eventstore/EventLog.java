package health.fulfilment.api.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/** The event store of one node, put together: everything that reads or extends the log is had from here. */
public final class EventLog implements AutoCloseable {

    private final HikariDataSource readers;
    private final LogWriter writer;
    private final EventLogHealth health;
    private final EventStreams streams;
    private final Receipts receipts;
    private final PostgresEventStorageEngine engine;
    private final NamedSerializer serializer;

    private EventLog(LogConnections connections, Parts parts, BatchWrite.@Nullable Hook hook) {
        this.readers = connections.openReaders();
        this.writer = new LogWriter(
                connections::openWriter,
                new LogTables(parts.mapper()),
                parts.clock(),
                parts.settings(),
                new WriterMetrics(parts.meters()),
                hook);
        this.health = new EventLogHealth(readers, writer);
        this.streams = new EventStreams(
                readers, new EventDecoder(parts.names(), parts.mapper()), health, new Moments(readers, parts.clock()));
        this.receipts = new Receipts(readers, parts.mapper());
        this.serializer = new NamedSerializer(parts.names());
        this.engine = new PostgresEventStorageEngine(readers, writer, streams, serializer, parts.upcasters());
    }

    /**
     * What an event log is made of besides its database.
     *
     * @param clock gives events their recording times
     */
    public record Parts(
            EventNames names,
            EventMapper mapper,
            InstantSource clock,
            EventUpcaster upcasters,
            EventStoreSettings settings,
            MeterRegistry meters) {

        public Parts(EventNames names, InstantSource clock, EventStoreSettings settings, MeterRegistry meters) {
            this(names, new EventMapper(), clock, NoOpEventUpcaster.INSTANCE, settings, meters);
        }
    }

    /** Opens the log in a database that Flyway has migrated, as the application's role. */
    public static EventLog open(String url, @Nullable String user, @Nullable String password, Parts parts) {
        return open(url, user, password, parts, null);
    }

    static EventLog open(
            String url, @Nullable String user, @Nullable String password, Parts parts, BatchWrite.@Nullable Hook hook) {
        return new EventLog(new LogConnections(url, user, password, parts.settings()), parts, hook);
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public EventStreams streams() {
        return streams;
    }

    public Receipts receipts() {
        return receipts;
    }

    public NamedSerializer serializer() {
        return serializer;
    }

    EventLogHealth health() {
        return health;
    }

    /** Stores what waits, then lets go of the database. */
    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
