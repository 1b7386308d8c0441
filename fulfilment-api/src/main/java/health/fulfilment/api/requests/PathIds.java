package health.fulfilment.api.requests;

import java.util.function.Function;

/** Ids in the path. What cannot be an id names nothing, and is answered as what is not there. */
public final class PathIds {

    private PathIds() {}

    public static <I> I parse(String text, String what, Function<String, I> id) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException noId) {
            throw Replies.absent(what);
        }
    }
}
