package health.fulfilment.api.story;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in, with a request that would do.
 *
 * @param pattern as the application declares it: {@code POST /v1/licences/{id}/suspension}
 * @param path with ids of things that are there
 * @param who may call it
 * @param stranger of the same role, to whom the thing does not exist; absent where everybody of the role sees the same
 * @param body that would do, absent where none is read
 * @param optional paths of the fields that may be left out
 */
record Route(
        String pattern,
        String path,
        Person who,
        @Nullable Person stranger,
        @Nullable Map<String, Object> body,
        Set<String> optional) {

    static Route get(String pattern, String path, Person who, @Nullable Person stranger) {
        return new Route("GET " + pattern, path, who, stranger, null, Set.of());
    }

    static Route post(
            String pattern,
            String path,
            Person who,
            @Nullable Person stranger,
            @Nullable Map<String, Object> body,
            String... optional) {
        return new Route("POST " + pattern, path, who, stranger, body, Set.of(optional));
    }

    String method() {
        return pattern.substring(0, pattern.indexOf(' '));
    }

    /** The same for something that is not there. */
    String unknownPath() {
        return path.replaceAll("(pat|rx|ship|pdmp)-[0-9a-f]{8}", "$1-00000000")
                .replaceAll("prac-[0-9]{10}", "prac-1999999984")
                .replaceAll("phst-[0-9]{10}", "phst-1999999984")
                .replaceAll("phcy-[0-9]{7}", "phcy-9999999");
    }

    @Override
    public String toString() {
        return pattern;
    }
}
