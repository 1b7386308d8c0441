package health.fulfilment.api.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be used; the message is a sentence for whoever started the application. */
final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDatabase(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static UnusableDatabase at(Path data, Throwable cause) {
        return new UnusableDatabase("PostgreSQL could not be started on " + data + ": " + cause.getMessage(), cause);
    }
}
