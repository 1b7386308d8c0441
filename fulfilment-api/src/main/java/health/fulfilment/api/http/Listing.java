package health.fulfilment.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a list, and where the next part begins; never a total. */
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }
}
