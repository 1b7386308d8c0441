package health.fulfilment.api.problems;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/** The names under which an enum's values travel. */
final class WireNames {

    private WireNames() {}

    static List<String> of(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(WireNames::of)
                .toList();
    }

    private static String of(Field constant) {
        JsonProperty name = constant.getAnnotation(JsonProperty.class);
        return name == null || name.value().isEmpty() ? constant.getName() : name.value();
    }
}
