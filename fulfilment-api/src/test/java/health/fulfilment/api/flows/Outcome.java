package health.fulfilment.api.flows;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.api.eventstore.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left of a story: for each stream what happened, by whom and with which content and how often. Left out is what
 * differs each time it is told: random salts, what is sealed or signed, at which versions other streams were read, and which of two
 * flows was faster.
 */
record Outcome(Map<String, List<String>> streams, List<String> duties) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> VOLATILE =
            List.of("evidence", "payloadDigest", "ciphertext", "keyId", "signature", "certificates", "receipt");

    static Outcome of(EventStreams log, TestDatabase database) {
        Map<String, List<String>> streams = new TreeMap<>();
        log.forward(
                0,
                stored -> streams.computeIfAbsent(stored.stream(), _ -> new ArrayList<>())
                        .add(stored.name() + " by " + stored.metaDataMap().get("client") + " at " + stored.occurredAt()
                                + ": " + comparable(JSON.readTree(stored.payload()))));
        streams.values().forEach(Collections::sort);
        List<String> duties = database.query("select id || ' ' || status || ' since ' || since from view_obligation"
                + " where to_position = 9223372036854775807 order by id");
        return new Outcome(streams, duties);
    }

    private static JsonNode comparable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(VOLATILE);
        }
        node.forEach(Outcome::comparable);
        return node;
    }
}
