package health.fulfilment.rules;

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
        SortedMap<String, Pack> packs = shippedPacks();
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
        return new PackedRulebook(Edition.of(packs.values()));
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
        static final Rulebook BOOK =
                new PackedRulebook(Edition.of(shippedPacks().values()));
    }
}
