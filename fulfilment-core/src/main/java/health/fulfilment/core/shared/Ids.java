package health.fulfilment.core.shared;

/** The forms that ids may take. */
final class Ids {

    static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Ids() {}

    static void require(String value, String pattern) {
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException("'" + value + "' is not an id of the form " + pattern);
        }
    }
}
