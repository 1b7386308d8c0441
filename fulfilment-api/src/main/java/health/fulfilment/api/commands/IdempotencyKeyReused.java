package health.fulfilment.api.commands;

/** The client used the key of an earlier, different request. Nothing was stored. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super("this idempotency key belongs to an earlier request with other content", null, false, false);
    }
}
