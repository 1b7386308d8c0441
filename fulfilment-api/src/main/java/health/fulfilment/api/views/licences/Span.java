package health.fulfilment.api.views.licences;

import health.fulfilment.core.licensure.Licence;
import health.fulfilment.core.licensure.LicenceChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Days over which nothing about a licence changes.
 *
 * @param from first day
 * @param to the day after the last
 */
record Span(LocalDate from, LocalDate to) {

    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** Every span of a licence's life, as far as is known, from before it to after it, without a gap. */
    static List<Span> of(Licence licence) {
        SortedSet<LocalDate> edges = new TreeSet<>();
        edges.add(BEGINNING);
        edges.add(licence.from());
        if (licence.to() != null) {
            edges.add(licence.to().plusDays(1));
        }
        for (LicenceChange change : licence.changes()) {
            edges.add(change.effectiveOn());
            if (change.to() != null) {
                edges.add(change.to().plusDays(1));
            }
        }
        List<Span> spans = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate edge : edges) {
            if (from != null) {
                spans.add(new Span(from, edge));
            }
            from = edge;
        }
        spans.add(new Span(edges.last(), END));
        return spans;
    }
}
