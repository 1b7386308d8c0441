package health.fulfilment.api.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What flows could not do: for each stream the event at which it stopped, and those that wait behind it. No content. */
@Component
class ParkedStreams {

    private static final String FIRST = """
            select first.dead_letter_id, first.processing_group, first.sequence_identifier, first.payload_type,
                first.event_identifier, first.enqueued_at, first.last_touched, first.cause_type, first.cause_message,
                (select count(*) from dead_letter_entry other where other.processing_group = first.processing_group
                    and other.sequence_identifier = first.sequence_identifier) as events
            from dead_letter_entry first
            where not exists (select from dead_letter_entry earlier where earlier.processing_group = first.processing_group
                and earlier.sequence_identifier = first.sequence_identifier
                and earlier.sequence_index < first.sequence_index)
            """;

    private final JdbcClient database;
    private final EventProcessingConfiguration processing;

    ParkedStreams(JdbcClient database, EventProcessingConfiguration processing) {
        this.database = database;
        this.processing = processing;
    }

    /**
     * @param id of the letter at which the stream stopped
     * @param event name of the event that could not be followed
     * @param events how many are parked, that one included
     * @param cause why, as the fault said it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parked(
            String id,
            String flow,
            String stream,
            String event,
            String eventId,
            long events,
            Instant parkedAt,
            @Nullable Instant triedAt,
            @Nullable String cause) {

        private static Parked of(ResultSet row) throws SQLException {
            String type = row.getString("cause_type");
            String message = row.getString("cause_message");
            return new Parked(
                    row.getString("dead_letter_id"),
                    row.getString("processing_group"),
                    row.getString("sequence_identifier"),
                    row.getString("payload_type"),
                    row.getString("event_identifier"),
                    row.getLong("events"),
                    row.getTimestamp("enqueued_at").toInstant(),
                    row.getTimestamp("last_touched") == null
                            ? null
                            : row.getTimestamp("last_touched").toInstant(),
                    type == null ? null : type + ": " + message);
        }
    }

    /** The longest parked first, at most so many. */
    List<Parked> list(int most) {
        return database.sql(FIRST + " order by first.enqueued_at, first.dead_letter_id limit ?")
                .param(most)
                .query((row, n) -> Parked.of(row))
                .list();
    }

    Optional<Parked> parked(String id) {
        return database.sql(FIRST + " and first.dead_letter_id = ?")
                .param(id)
                .query((row, n) -> Parked.of(row))
                .optional();
    }

    /**
     * Shows the events of that stream to the flow again, in order. Repeats do no harm: its commands carry the same ids.
     *
     * @return whether all of them could be followed; if not, the stream is still parked, with the new cause
     */
    boolean retry(Parked stream) {
        Optional<SequencedDeadLetterProcessor<EventMessage<?>>> processor =
                processing.sequencedDeadLetterProcessor(stream.flow());
        return processor.isPresent()
                && processor
                        .get()
                        .process(letter -> letter.message().getIdentifier().equals(stream.eventId()));
    }
}
