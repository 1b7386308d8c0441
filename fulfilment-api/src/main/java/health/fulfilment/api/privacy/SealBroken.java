package health.fulfilment.api.privacy;

import health.fulfilment.core.shared.Sealed;

/** Sealed data was changed, or is presented as another subject's or field's. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(Sealed sealed, String field, Throwable cause) {
        super(sealed + " was not sealed as " + field, cause);
    }
}
