package health.fulfilment.api.flows;

import health.fulfilment.api.commands.Cause;
import health.fulfilment.core.shared.Refusal;

/** A flow asked for something that cannot be: its event is parked with everything of that stream behind it. */
final class UnexpectedRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedRefusal(Cause cause, Refusal refusal) {
        super(cause.because() + " was refused: " + refusal.code() + ", " + refusal.sentence(), null, false, false);
    }
}
