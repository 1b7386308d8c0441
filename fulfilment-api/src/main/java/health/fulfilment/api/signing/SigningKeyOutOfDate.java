package health.fulfilment.api.signing;

/** The signing key's certificate is not valid at this moment: nothing is signed with it (21 CFR 1311.120(b)(16)). */
public final class SigningKeyOutOfDate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SigningKeyOutOfDate(String message) {
        super(message);
    }
}
