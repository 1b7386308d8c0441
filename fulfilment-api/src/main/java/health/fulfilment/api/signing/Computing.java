package health.fulfilment.api.signing;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.Provider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who computes signatures with a key that lies in a file: Amazon Corretto's provider, many times as fast as the platform's,
 * where its native library loads; else the platform's own. Nothing else is handed to it.
 */
final class Computing {

    private static final Logger LOG = LoggerFactory.getLogger(Computing.class);

    private Computing() {}

    /** Absent for the platform's own. */
    static @Nullable Provider best() {
        try {
            Throwable fault = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
            if (fault == null) {
                AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
                return AmazonCorrettoCryptoProvider.INSTANCE;
            }
            LOG.debug("Amazon Corretto's provider does not load", fault);
        } catch (LinkageError | RuntimeException e) {
            LOG.debug("Amazon Corretto's provider does not load", e);
        }
        return null;
    }
}
