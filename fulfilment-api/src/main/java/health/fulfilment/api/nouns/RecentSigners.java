package health.fulfilment.api.nouns;

import health.fulfilment.api.eventstore.EventStreams;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.SignerEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signers as they stand. Their streams grow with every ceremony, by thousands in a year, and are asked for in each approval:
 * so what was read once is kept, and each time only what came since is read. Always current; bounded.
 */
final class RecentSigners {

    private static final int MOST = 1_000;

    private final EventStreams streams;

    private final Map<SignerId, Signer> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SignerId, Signer> eldest) {
            return size() > MOST;
        }
    };

    RecentSigners(EventStreams streams) {
        this.streams = streams;
    }

    Signer now(SignerId id) {
        Signer known = known(id);
        Signer present = Nouns.fold(known, SignerEvent.class, streams.streamAfter(id.value(), known.version()));
        if (present.version() > known.version()) {
            keep(id, present);
        }
        return present;
    }

    private synchronized Signer known(SignerId id) {
        return recent.getOrDefault(id, Signer.absent());
    }

    /** Of two that read at once, the one who saw more. */
    private synchronized void keep(SignerId id, Signer present) {
        recent.merge(id, present, (one, other) -> one.version() >= other.version() ? one : other);
    }
}
