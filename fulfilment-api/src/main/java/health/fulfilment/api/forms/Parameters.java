package health.fulfilment.api.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.api.problems.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is written in a query: read strictly, refused with the parameter's name and the reason. */
public final class Parameters {

    private Parameters() {}

    /** The constant of that wire name; absent stays absent. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String parameter, @Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> wireName(constant).equals(name))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.parameter(
                                parameter,
                                "is none of "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(Parameters::wireName)
                                                .collect(Collectors.joining(", "))));
    }

    /** The constant of a wire name that we wrote ourselves. */
    public static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " is named " + name));
    }

    /** The name that a constant has on the wire. */
    public static String wireName(Enum<?> constant) {
        try {
            JsonProperty name =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
