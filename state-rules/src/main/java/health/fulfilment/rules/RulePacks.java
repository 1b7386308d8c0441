package health.fulfilment.rules;

import health.fulfilment.rules.evaluation.Generation;
import health.fulfilment.rules.evaluation.PackedRulebook;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Jurisdiction;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.PackReader;
import health.fulfilment.rules.pack.RulePackInvalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where rulebooks come from: the packs we ship, or an operator's directory laid over them. */
public final class RulePacks {

    private RulePacks() {}

    /** The packs in this module: federal, sixteen states, and the practice's policies. */
    public static Rulebook shipped() {
        return Shipped.BOOK;
    }

    /**
     * The shipped packs with those of a directory over them: every {@code *.yaml} there replaces the pack of its
     * jurisdiction or adds one.
     *
     * @throws RulePackInvalid if any file is not a pack, with file and line
     * @throws UncheckedIOException if the directory cannot be read
     */
    public static Rulebook from(Path directory) {
        return from(directory, List.of());
    }

    /**
     * The same, with the operator's choices laid over them.
     *
     * @param directory absent if only the shipped packs are used
     */
    public static Rulebook from(@Nullable Path directory, List<Choice> choices) {
        SortedMap<String, Pack> packs = shippedPacks();
        if (directory != null) {
            layOver(packs, directory);
        }
        return new PackedRulebook(Edition.of(Generation.LATEST, packs.values(), choices));
    }

    /**
     * A pack that is in no rulebook yet.
     *
     * @param text as in a file
     * @throws RulePackInvalid if it is not a pack
     */
    public static Pack candidate(Reader text) {
        return PackReader.read("candidate", text);
    }

    /**
     * A rulebook with one pack replaced, or added, as if the law changed.
     *
     * @throws RulePackInvalid if a choice of the operator no longer fits
     */
    public static Rulebook with(Rulebook rulebook, Pack pack) {
        Edition edition = rulebook.edition();
        SortedMap<String, Pack> packs = new TreeMap<>(edition.packs());
        packs.put(pack.jurisdiction().code(), pack);
        return new PackedRulebook(Edition.of(Generation.LATEST, packs.values(), edition.choices()));
    }

    /**
     * A rulebook as it was published.
     *
     * @param version the version that decisions recorded
     * @param content what {@link Edition#content()} said then
     * @throws RulePackInvalid if the content is not that of the version
     */
    public static Rulebook published(String version, String content) {
        return new PackedRulebook(Edition.read(version, content));
    }

    private static void layOver(SortedMap<String, Pack> packs, Path directory) {
        List<String> seen = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String name = file.getFileName().toString();
                try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    Pack pack = PackReader.read(name, text);
                    String code = pack.jurisdiction().code();
                    if (seen.contains(code)) {
                        throw new RulePackInvalid(
                                name, 1, "a second pack of " + code + ", expected one per jurisdiction");
                    }
                    seen.add(code);
                    packs.put(code, pack);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read rule packs from " + directory, unreadable);
        }
    }

    private static SortedMap<String, Pack> shippedPacks() {
        SortedMap<String, Pack> packs = new TreeMap<>();
        Stream.concat(Stream.of(Jurisdiction.FEDERAL, "POLICY"), State.codes().stream())
                .forEach(file -> {
                    try (InputStream bytes = RulePacks.class.getResourceAsStream("/rules/" + file + ".yaml")) {
                        if (bytes != null) {
                            Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                            Pack pack = PackReader.read(file + ".yaml", text);
                            packs.put(pack.jurisdiction().code(), pack);
                        }
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException("cannot read the shipped rule pack " + file, unreadable);
                    }
                });
        return packs;
    }

    private static final class Shipped {
        static final Rulebook BOOK = from(null, List.of());
    }
}
