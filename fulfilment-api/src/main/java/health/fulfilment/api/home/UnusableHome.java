package health.fulfilment.api.home;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message is a sentence for whoever started the application. */
public final class UnusableHome extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableHome(Path folder, String why, @Nullable Throwable cause) {
        super("The data folder " + folder + " " + why + ".", cause);
    }
}
