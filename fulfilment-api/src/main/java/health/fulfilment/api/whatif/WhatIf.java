package health.fulfilment.api.whatif;

import health.fulfilment.api.eventstore.StoredEvent;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Puts past decisions to a rulebook that was never used, and tells which would come out otherwise. Reads only.
 *
 * @param from first legal day of the decisions, inclusive
 * @param to last one, inclusive
 * @param state whose decisions are looked at
 */
record WhatIf(Rulebook candidate, LocalDate from, LocalDate to, Predicate<State> state) {

    private static final int PROGRESS_EVERY = 20_000;

    /** Who is told. */
    interface Listener {

        void changes(Change change);

        void progress(Progress progress);
    }

    /**
     * One decision that would come out otherwise, or for other reasons.
     *
     * @param on the legal day that was judged
     * @param before {@code permitted} or {@code refused}, as it was decided
     * @param after the same by the candidate
     */
    record Change(
            long position,
            String event,
            String stream,
            Instant at,
            LocalDate on,
            State state,
            String before,
            String after,
            List<Comparison.Difference> differences) {}

    /**
     * @param position of the last event read
     * @param of the last event there was at the beginning
     * @param decisions judged so far
     * @param changed of these, how many would come out otherwise
     * @param otherReasons of these, how many would come out the same for other reasons
     * @param notJudgeable decisions of that time that were recorded before it was kept what was asked
     */
    record Progress(long position, long of, long decisions, long changed, long otherReasons, long notJudgeable) {}

    /** @return the last progress, complete */
    Progress over(PastDecisions past, Listener listener) {
        Run run = new Run(past.lastPosition(), listener);
        listener.progress(run.progress());
        past.since(from, run::next);
        return run.progress();
    }

    private final class Run {

        private final long last;
        private final Listener listener;
        private long position = -1;
        private long read;
        private long decisions;
        private long changed;
        private long otherReasons;
        private long notJudgeable;

        Run(long last, Listener listener) {
            this.last = last;
            this.listener = listener;
        }

        void next(StoredEvent stored) {
            position = stored.position();
            if (PastDecisions.isDecision(stored)) {
                decision(stored);
            }
            if (++read % PROGRESS_EVERY == 0) {
                listener.progress(progress());
            }
        }

        private void decision(StoredEvent stored) {
            Judged judged = (Judged) stored.event();
            List<Question> asked = judged.asked();
            if (asked == null || asked.isEmpty()) {
                notJudgeable++;
                return;
            }
            Question first = asked.getFirst();
            if (first.on().isBefore(from) || first.on().isAfter(to) || !state.test(first.patientState())) {
                return;
            }
            decisions++;
            Comparison comparison = Comparison.of(judged, candidate);
            if (comparison.decisionChanges()) {
                changed++;
            } else if (comparison.differences().isEmpty()) {
                return;
            } else {
                otherReasons++;
            }
            listener.changes(new Change(
                    stored.position(),
                    stored.name(),
                    stored.stream(),
                    stored.occurredAt(),
                    first.on(),
                    first.patientState(),
                    word(comparison.refusedBefore()),
                    word(comparison.refusedAfter()),
                    comparison.differences()));
        }

        Progress progress() {
            return new Progress(position, last, decisions, changed, otherReasons, notJudgeable);
        }

        private static String word(boolean refused) {
            return refused ? "refused" : "permitted";
        }
    }
}
