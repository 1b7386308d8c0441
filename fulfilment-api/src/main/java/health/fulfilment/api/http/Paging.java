package health.fulfilment.api.http;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, from {@code limit} and {@code cursor}.
 *
 * @param limit 1 to 500, 50 unless stated
 * @param cursor what {@link Listing#next()} gave before, absent for the first part; whoever made it checks what it says
 */
public record Paging(int limit, @Nullable String cursor) {

    static final int LARGEST = 500;
    static final int USUAL = 50;
}
