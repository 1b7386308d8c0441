package health.fulfilment.api.views;

import org.springframework.stereotype.Component;

/** Keeps, and says, up to which position each view has read the log. -1 before the first event. */
@Component
public class Reading {

    private final ViewProgresses progresses;

    Reading(ViewProgresses progresses) {
        this.progresses = progresses;
    }

    /** To be called for every event, also for those that change no row: then "read up to" is true of the log. */
    public void reached(String view, long position) {
        progresses
                .findById(view)
                .orElseGet(() -> progresses.save(new ViewProgress(view)))
                .reached(position);
    }

    public long of(String view) {
        return progresses.findById(view).map(ViewProgress::readTo).orElse(-1L);
    }

    /** The view begins again from the first event. */
    public void forget(String view) {
        progresses.deleteById(view);
    }
}
