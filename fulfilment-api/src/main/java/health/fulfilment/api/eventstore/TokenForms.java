package health.fulfilment.api.eventstore;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Names for Axon's tokens, also where one token holds another: Axon itself would write its class names there. */
final class TokenForms {

    static final Map<String, Class<?>> NAMES = Map.of(
            "position", GlobalSequenceTrackingToken.class,
            "position-with-gaps", GapAwareTrackingToken.class,
            "replay", ReplayToken.class,
            "merged", MergedTrackingToken.class);

    private TokenForms() {}

    static void configure(JsonMapper.Builder builder) {
        NAMES.forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
        builder.addMixIn(ReplayToken.class, Replay.class).addMixIn(MergedTrackingToken.class, Merged.class);
    }

    /** Annotations for the fields of Axon's class, which Jackson finds by their names. */
    @SuppressWarnings({"unused", "NullAway.Init"})
    private abstract static class Replay {
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        TrackingToken tokenAtReset;

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        @Nullable
        TrackingToken currentToken;

        @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
        @Nullable
        Object context;
    }

    /** The same for the getters. */
    @SuppressWarnings("unused")
    private abstract static class Merged {
        @JsonGetter("lowerSegmentToken")
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        abstract TrackingToken lowerSegmentToken();

        @JsonGetter("upperSegmentToken")
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        abstract TrackingToken upperSegmentToken();
    }
}
