package health.fulfilment.rules.pack;

import health.fulfilment.rules.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All packs of one moment, named by what they say: the version is a hash of their content in canonical form, so that
 * neither the order of files nor that of keys, nor comments or line breaks, change it, and any other change does.
 */
public final class Edition {

    private final Pack federal;
    private final Pack policy;
    private final SortedMap<State, Pack> states;
    private final String version;

    private Edition(Pack federal, Pack policy, SortedMap<State, Pack> states, String version) {
        this.federal = federal;
        this.policy = policy;
        this.states = states;
        this.version = version;
    }

    /** @throws IllegalArgumentException without a federal pack and one of the practice's policies */
    public static Edition of(Collection<Pack> packs) {
        SortedMap<String, Pack> byCode = new TreeMap<>();
        for (Pack pack : packs) {
            if (byCode.put(pack.jurisdiction().code(), pack) != null) {
                throw new IllegalArgumentException(
                        "two packs of " + pack.jurisdiction().code());
            }
        }
        SortedMap<State, Pack> states = new TreeMap<>();
        byCode.forEach((code, pack) -> {
            if (pack.jurisdiction().isState()) {
                states.put(new State(code), pack);
            }
        });
        return new Edition(
                need(byCode, Jurisdiction.FEDERAL), need(byCode, Jurisdiction.POLICY), states, hash(byCode.values()));
    }

    private static Pack need(Map<String, Pack> packs, String code) {
        Pack pack = packs.get(code);
        if (pack == null) {
            throw new IllegalArgumentException("no pack of " + code);
        }
        return pack;
    }

    private static String hash(Collection<Pack> packs) {
        try {
            byte[] content = CanonicalForm.of(packs).getBytes(StandardCharsets.UTF_8);
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    public Pack federal() {
        return federal;
    }

    public Pack policy() {
        return policy;
    }

    public SortedMap<State, Pack> states() {
        return java.util.Collections.unmodifiableSortedMap(states);
    }

    public @Nullable Pack of(State state) {
        return states.get(state);
    }

    public String version() {
        return version;
    }
}
