package health.fulfilment.core.registry;

import java.util.Arrays;
import java.util.Optional;

/** A value of a {@link Business} that may turn out to have been recorded wrongly, by the name that corrections use. */
enum BusinessField {
    NAME("name"),
    TIME_ZONE("timeZone"),
    LINE_1("address.line1"),
    LINE_2("address.line2"),
    CITY("address.city"),
    STATE("address.state"),
    ZIP("address.zip");

    private final String wireName;

    BusinessField(String wireName) {
        this.wireName = wireName;
    }

    static Optional<BusinessField> named(String wireName) {
        return Arrays.stream(values())
                .filter(field -> field.wireName.equals(wireName))
                .findFirst();
    }
}
