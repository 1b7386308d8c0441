package health.fulfilment.api.commands;

import org.jspecify.annotations.Nullable;

/**
 * What the command relied on kept changing while it was decided. Nothing was stored; the same request may be sent again at
 * once.
 */
public final class NotDecided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotDecided(int attempts, @Nullable Throwable last) {
        super("not decided after " + attempts + " attempts", last);
    }
}
