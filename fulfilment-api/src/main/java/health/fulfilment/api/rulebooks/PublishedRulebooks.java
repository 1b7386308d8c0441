package health.fulfilment.api.rulebooks;

import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rulebook in use, and every earlier one that decisions may have recorded, made again from the content that was kept
 * when it was published.
 */
public final class PublishedRulebooks {

    private final Rulebook current;
    private final RulebookTable table;
    private final Map<String, Rulebook> known = new ConcurrentHashMap<>();

    PublishedRulebooks(Rulebook current, RulebookTable table, InstantSource clock) {
        this.current = current;
        this.table = table;
        table.publish(current.version(), current.edition().content(), clock.instant());
        known.put(current.version(), current);
    }

    /** What new decisions use. */
    public Rulebook current() {
        return current;
    }

    /** Empty if no such version was ever used here. */
    public Optional<Rulebook> version(String version) {
        Rulebook read = known.get(version);
        if (read == null) {
            Optional<Rulebook> kept = table.content(version).map(content -> RulePacks.published(version, content));
            kept.ifPresent(book -> known.put(version, book));
            return kept;
        }
        return Optional.of(read);
    }

    /** The latest first. */
    public List<Publication> publications() {
        return table.list().stream()
                .map(p -> new Publication(p.version(), p.at(), p.version().equals(current.version())))
                .toList();
    }

    /**
     * @param publishedAt when it was first used here
     * @param current whether new decisions use it
     */
    public record Publication(String version, Instant publishedAt, boolean current) {}
}
