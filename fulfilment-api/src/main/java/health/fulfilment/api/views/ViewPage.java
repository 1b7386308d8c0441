package health.fulfilment.api.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Never says how many there are in all: counting everything would cost more than reading the page.
 *
 * @param next the cursor of the next page, absent on the last
 * @param readTo the position up to which the list has read the log; what was recorded later is not in it yet
 */
public record ViewPage<T>(List<T> items, @Nullable String next, long readTo) {}
