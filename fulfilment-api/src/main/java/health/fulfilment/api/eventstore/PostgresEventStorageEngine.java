package health.fulfilment.api.eventstore;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Relied;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine with another way of appending: through the one writer of this node, in dense positions, on condition
 * that what the command relied on still holds, together with the receipt of the request. Reads aggregates as Axon does;
 * reads all events in order and stops at a hole.
 */
public final class PostgresEventStorageEngine extends JdbcEventStorageEngine {

    /** In the unit of work of a command: something of it was stored, and with it the receipt. */
    static final String STORED = PostgresEventStorageEngine.class.getName() + ".stored";

    private final LogWriter writer;
    private final EventStreams streams;
    private final NewEvents newEvents;

    PostgresEventStorageEngine(
            DataSource readers,
            LogWriter writer,
            EventStreams streams,
            Serializer serializer,
            EventUpcaster upcasters) {
        super(builder(readers, serializer, upcasters));
        this.writer = writer;
        this.streams = streams;
        this.newEvents = new NewEvents(serializer);
    }

    private static Builder builder(DataSource readers, Serializer serializer, EventUpcaster upcasters) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(readers::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .schema(EventSchema.builder()
                        .eventTable("event")
                        .globalIndexColumn("position")
                        .timestampColumn("occurred_at")
                        .eventIdentifierColumn("event_id")
                        .aggregateIdentifierColumn("stream")
                        .sequenceNumberColumn("sequence")
                        .typeColumn("aggregate_type")
                        .payloadTypeColumn("name")
                        .payloadRevisionColumn("revision")
                        .payloadColumn("payload")
                        .metaDataColumn("meta_data")
                        .build());
        builder.eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(upcasters);
        return builder;
    }

    /**
     * Called by Axon's event store while the command's unit of work prepares its commit, when the handler's answer is
     * already known. What is thrown here rolls the unit of work back, which also takes the aggregate out of the cache.
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> added = newEvents.from(events);
        UnitOfWork<?> work = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (work == null || !(work.getMessage().getPayload() instanceof Command command)) {
            writer.append(new Append(added, List.of(), null));
            return;
        }
        NewEvent last = added.getLast();
        Answer answer = new Answer(last.stream(), last.sequence(), refusalOf(work));
        writer.append(
                new Append(added, command.relied(), receipt(work.getMessage().getMetaData(), answer)));
        work.resources().put(STORED, true);
    }

    /**
     * Records an answer that came without events: a refusal that nobody asks us to remember, or a repeat that changes
     * nothing. Returns once the receipt is on disk, if the request had a key.
     *
     * @throws StaleEvidence if the deciding stream, or one that the decision relied on, is no longer at the version decided
     *     on: the answer may be wrong, decide again on a fresh load
     * @throws RepeatedRequest if the request was answered before
     */
    public void recordRefusal(Command command, Answer answer, MetaData metaData) {
        List<Relied> relied = new ArrayList<>(command.relied());
        relied.add(new Relied(answer.stream(), answer.version()));
        writer.append(new Append(List.of(), relied, receipt(metaData, answer)));
    }

    private static @Nullable Refusal refusalOf(UnitOfWork<?> work) {
        return work.getExecutionResult() != null
                        && !work.getExecutionResult().isExceptionResult()
                        && work.getExecutionResult().getResult().getPayload() instanceof Answer answer
                ? answer.refusal()
                : null;
    }

    private static @Nullable NewReceipt receipt(MetaData metaData, Answer answer) {
        return metaData.get("client") instanceof String client
                        && metaData.get("idempotencyKey") instanceof String key
                        && metaData.get("requestHmac") instanceof String hmac
                ? new NewReceipt(
                        new NewReceipt.Key(client, key), hmac, answer.stream(), answer.version(), answer.refusal())
                : null;
    }

    /** Fails at once while the log is known to be away, instead of waiting for a connection. */
    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long from, int batchSize) {
        Throwable outage = writer.outage();
        if (outage != null) {
            throw StorageUnavailable.because(outage);
        }
        try {
            return super.fetchDomainEvents(stream, from, batchSize);
        } catch (EventStoreException e) {
            throw new StorageUnavailable("a stream cannot be read", e);
        }
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false; // a stream has no gaps: a batch that is not full is the last
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        long after = last == null ? -1 : last.position().orElseThrow();
        List<TrackedEventData<?>> fetched = new ArrayList<>();
        for (StoredEvent event : streams.after(after, batchSize)) {
            fetched.add(new TrackedDomainEventData<>(
                    new GlobalSequenceTrackingToken(event.position()),
                    new GenericDomainEventEntry<>(
                            event.aggregateType(),
                            event.stream(),
                            event.sequence(),
                            event.id().toString(),
                            event.occurredAt(),
                            event.name(),
                            event.revision(),
                            event.payload(),
                            event.metaData())));
        }
        return fetched;
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null; // before the first event
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return tokenAt(streams.lastPosition());
    }

    /** A token before the first event recorded at that moment or later. */
    @Override
    public @Nullable TrackingToken createTokenAt(Instant moment) {
        return tokenAt(streams.positionRecordedBefore(moment));
    }

    private static @Nullable TrackingToken tokenAt(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("streams are short and states are cached: there are no snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }
}
