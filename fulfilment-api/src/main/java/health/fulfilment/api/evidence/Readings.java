package health.fulfilment.api.evidence;

import health.fulfilment.api.nouns.Nouns;
import org.springframework.stereotype.Component;

/** Begins gatherings of evidence. */
@Component
final class Readings {

    private final Nouns nouns;
    private final RecentStates recent;

    Readings(Nouns nouns, RecentStates recent) {
        this.nouns = nouns;
        this.recent = recent;
    }

    /** For a decision: may recall what changes seldom, since the log checks it. */
    Reading forDecision() {
        return new Reading(nouns, recent);
    }

    /** For people: everything is read now. */
    Reading forShowing() {
        return new Reading(nouns, Reading.Recall.NEVER);
    }
}
