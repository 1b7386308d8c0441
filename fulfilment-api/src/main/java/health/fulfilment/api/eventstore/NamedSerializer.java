package health.fulfilment.api.eventstore;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Axon's serializer with our names in place of class names, for events, tokens and metadata alike: what is stored outlives
 * every package. A type without a name is a fault, never a class name that slips into the store.
 */
public final class NamedSerializer extends Jackson3Serializer {

    private static final Map<String, Class<?>> OTHERS = new HashMap<>(TokenForms.NAMES);

    static {
        OTHERS.put("metadata", MetaData.class);
        OTHERS.put("token-store", ConfigToken.class);
    }

    private final EventNames names;

    public NamedSerializer(EventNames names) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(builder -> {
            EventMapper.configure(builder);
            TokenForms.configure(builder);
        }));
        this.names = names;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        if (type == null || type == Void.class || type == void.class) {
            return SerializedType.emptyType();
        }
        return new SimpleSerializedType(nameOf(type), null);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class; // what Axon calls stored metadata, whose type it does not store
        }
        Class<?> other = OTHERS.get(type.getName());
        return other != null ? other : names.typeOf(type.getName());
    }

    private String nameOf(Class<?> type) {
        for (Map.Entry<String, Class<?>> other : OTHERS.entrySet()) {
            if (other.getValue() == type) {
                return other.getKey();
            }
        }
        return names.nameOf(type);
    }
}
