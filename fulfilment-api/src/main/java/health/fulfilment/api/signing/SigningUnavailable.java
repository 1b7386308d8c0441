package health.fulfilment.api.signing;

/** The signing module does not sign now: nothing was approved, and the request may be repeated. */
public final class SigningUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SigningUnavailable(Throwable cause) {
        super("the signing module does not answer", cause);
    }
}
