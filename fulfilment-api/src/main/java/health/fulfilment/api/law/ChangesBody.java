package health.fulfilment.api.law;

import health.fulfilment.rules.law.LawChanges;
import java.time.LocalDate;
import java.util.List;

/**
 * How the law of two days differs, as shown. What came and went in between is not told.
 *
 * @param rulebook version of the rulebook that new decisions use
 * @param added in force on the day {@code to} only
 * @param removed in force on the day {@code from} only
 * @param changed in force on both, with another value, or the same on another basis, or binding where it did not
 */
record ChangesBody(
        String jurisdiction,
        String name,
        LocalDate from,
        LocalDate to,
        String rulebook,
        List<ProvisionBody> added,
        List<ProvisionBody> removed,
        List<Change> changed) {

    /** One value on the two days. */
    record Change(String key, String jurisdiction, ProvisionBody before, ProvisionBody after) {

        static Change of(LawChanges.Change change) {
            ProvisionBody before = ProvisionBody.of(change.before());
            return new Change(before.key(), before.jurisdiction(), before, ProvisionBody.of(change.after()));
        }
    }

    static ChangesBody of(LawChanges changes, String rulebook) {
        return new ChangesBody(
                changes.to().jurisdiction().code(),
                changes.to().jurisdiction().name(),
                changes.from().on(),
                changes.to().on(),
                rulebook,
                changes.added().stream().map(ProvisionBody::of).toList(),
                changes.removed().stream().map(ProvisionBody::of).toList(),
                changes.changed().stream().map(Change::of).toList());
    }
}
