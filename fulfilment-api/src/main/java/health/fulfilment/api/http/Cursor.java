package health.fulfilment.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.fulfilment.api.problems.ProblemException;
import java.util.Base64;
import java.util.List;

/** Where a list goes on, as opaque text: the values that order the list, of its last item. */
public final class Cursor {

    private static final char BETWEEN = '\n';

    private Cursor() {}

    public static String after(Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(value).append(BETWEEN);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }

    /** @throws ProblemException 400 if this was not made by {@link #after} with that many values */
    public static List<String> values(String cursor, int count) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            List<String> values = List.of(text.split(String.valueOf(BETWEEN)));
            if (values.size() == count && PlainText.fault(text) == null) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.parameter("cursor", "is not one that this list gave");
        }
        throw ProblemException.parameter("cursor", "is not one that this list gave");
    }
}
