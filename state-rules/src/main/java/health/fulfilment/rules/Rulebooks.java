package health.fulfilment.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The rulebook in use and all earlier ones that decisions may have recorded. Immutable. */
public final class Rulebooks {

    private final Rulebook current;
    private final Map<String, Rulebook> byVersion = new LinkedHashMap<>();

    private Rulebooks(Rulebook current, Collection<Rulebook> earlier) {
        this.current = current;
        earlier.forEach(book -> byVersion.put(book.version(), book));
        byVersion.put(current.version(), current);
    }

    /** The shipped packs. */
    public static Rulebooks shipped() {
        return of(RulePacks.shipped());
    }

    public static Rulebooks of(Rulebook current, Rulebook... earlier) {
        return new Rulebooks(current, List.of(earlier));
    }

    /** What new decisions use. */
    public Rulebook current() {
        return current;
    }

    public Optional<Rulebook> byVersion(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }

    /** @throws NoSuchElementException if that version was never published here */
    public Rulebook require(String version) {
        return byVersion(version)
                .orElseThrow(() -> new NoSuchElementException("no rulebook of version " + version + " is kept here"));
    }
}
