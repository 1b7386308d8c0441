package health.fulfilment.rules.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the law of one day differs from that of another. What came and went in between is not told.
 *
 * @param added in force on the second day only
 * @param removed in force on the first day only
 * @param changed in force on both days, with another value, or the same on another basis, or deciding where it did not
 */
public record LawChanges(
        LawOfDay from, LawOfDay to, List<Provision> added, List<Provision> removed, List<Change> changed) {

    /** What stood in one place on the first day, and what on the second. */
    public record Change(Provision before, Provision after) {}

    public LawChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static LawChanges between(LawOfDay from, LawOfDay to) {
        Map<String, Provision> before = new LinkedHashMap<>();
        from.provisions().forEach(provision -> before.put(provision.place(), provision));
        List<Provision> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (Provision after : to.provisions()) {
            Provision earlier = before.remove(after.place());
            if (earlier == null) {
                added.add(after);
            } else if (!earlier.equals(after)) {
                changed.add(new Change(earlier, after));
            }
        }
        return new LawChanges(from, to, added, List.copyOf(before.values()), changed);
    }
}
