package health.fulfilment.api.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedSerializerTest {

    private final NamedSerializer serializer = new NamedSerializer(EventNames.of(List.of(JarEvent.class)));

    static Stream<Object> stored() {
        GlobalSequenceTrackingToken five = new GlobalSequenceTrackingToken(5);
        return Stream.of(
                five,
                ReplayToken.createReplayToken(five, new GlobalSequenceTrackingToken(2)),
                new MergedTrackingToken(five, new GlobalSequenceTrackingToken(6)),
                new ConfigToken(Map.of("id", "one")),
                MetaData.from(Map.of("patient", "pat-1")),
                new JarEvent.JarFilled("jar-a", JarCommand.AT, 1, null));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void whatAxonStoresIsReadBackUnderANameOfOurs(Object object) {
        SerializedObject<byte[]> text = serializer.serialize(object, byte[].class);
        assertThat(text.getType().getName()).as("no package, no class").matches("[a-z-]+");
        assertThat(new String(text.getData(), UTF_8)).doesNotContain("axonframework", "Token\":\"", "@class", "@c");
        Object read = serializer.deserialize(text);
        assertThat(read).isEqualTo(object);
    }

    @Test
    void aTypeWithoutANameIsAFault() {
        assertThatThrownBy(() -> serializer.serialize(new StringBuilder("x"), String.class))
                .isInstanceOf(EventNames.UnknownName.class);
    }
}
