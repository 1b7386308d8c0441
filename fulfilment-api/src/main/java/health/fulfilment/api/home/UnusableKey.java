package health.fulfilment.api.home;

import org.jspecify.annotations.Nullable;

/** A key cannot be used; the message is a sentence for whoever started the application, and does not hold the key. */
public final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableKey(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
