package health.fulfilment.api.views;

import health.fulfilment.api.http.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * One walk through a list, page by page, all on one state of the log: nothing is shown twice or left out because something
 * was recorded between two pages.
 *
 * @param position of the log that is shown
 * @param at the moment that it is shown for: the one asked for, or now
 * @param after where the last page ended, absent on the first
 * @param limit greatest number of items on a page
 * @param readTo how far the view has read
 */
public record Walk(long position, Instant at, @Nullable After after, int limit, long readTo) {

    /**
     * The last row shown.
     *
     * @param key what the list is ordered by
     */
    public record After(long key, String id) {}

    /** Rows as they were at the position. */
    public <R extends VersionedRow> Specification<R> visible() {
        return (row, query, build) -> build.and(
                build.lessThanOrEqualTo(row.get("fromPosition"), position),
                build.greaterThan(row.get("toPosition"), position));
    }

    /** One more than a page, to know whether another follows. */
    public int fetch() {
        return limit + 1;
    }

    /** The page, of the rows that were fetched. */
    public <R extends VersionedRow, T> ViewPage<T> page(List<R> fetched, ToLongFunction<R> key, Function<R, T> item) {
        boolean more = fetched.size() > limit;
        List<R> shown = more ? fetched.subList(0, limit) : fetched;
        String next = more
                ? Cursor.after(
                        position,
                        key.applyAsLong(shown.getLast()),
                        shown.getLast().id())
                : null;
        return new ViewPage<>(shown.stream().map(item).toList(), next, readTo);
    }
}
