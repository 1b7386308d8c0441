package health.fulfilment.api.flows;

import health.fulfilment.api.views.reliance.Reliances;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Who relied on a licence, asked only once it can be known. Both read the log at the same time, so the view is rarely more
 * than moments behind; a while is cheaper to wait than to step back and try again.
 */
@Component
class CaughtUp {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Reliances reliances;

    CaughtUp(Reliances reliances) {
        this.reliances = reliances;
    }

    /** @throws ViewBehind if the view has not read that position within a while */
    Reliances with(long position) {
        long asked = System.nanoTime();
        long readTo = reliances.readTo();
        while (readTo < position) {
            if (System.nanoTime() - asked > PATIENCE_NANOS) {
                throw new ViewBehind("reliance", readTo, position);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            readTo = reliances.readTo();
        }
        return reliances;
    }
}
