package health.fulfilment.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a history, complete: nothing has to be looked up to understand it.
 *
 * @param position place in the order of all events
 * @param at when it happened
 * @param recordedAt when it was stored
 * @param evidence the streams that the decision relied on, at the versions that were read
 * @param findings what each rule said
 * @param data exactly as stored; personal data is sealed in it
 * @param opened what is sealed in {@code data}, by its path there; absent where its key was destroyed
 * @param before state of the stream before the event, by the fold that decides
 * @param after state of the stream after it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryEntry(
        long position,
        String id,
        String name,
        String stream,
        long sequence,
        Instant at,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String role,
        @Nullable String onBehalfOf,
        @Nullable String commandId,
        @Nullable String correlationId,
        JsonNode evidence,
        JsonNode findings,
        @JsonRawValue String data,
        Map<String, String> opened,
        JsonNode before,
        JsonNode after) {

    @Override
    public String toString() {
        return "HistoryEntry[" + position + " " + name + "]";
    }
}
