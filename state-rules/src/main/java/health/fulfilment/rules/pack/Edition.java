package health.fulfilment.rules.pack;

import health.fulfilment.rules.Choice;
import health.fulfilment.rules.State;
import java.io.StringReader;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All packs of one moment, the operator's choices and the generation of rules that reads them. Named by what it says: the
 * version is a hash of {@link #content()}, so that neither the order of files nor that of keys, nor comments or line breaks,
 * change it, and any other change does. Immutable once made; its content is all that is needed to make it again.
 */
public final class Edition {

    private final int rules;
    private final SortedMap<String, Pack> packs;
    private final List<Choice> choices;
    private final Pack federal;
    private final Pack policy;
    private final SortedMap<State, Pack> states;
    private final Map<String, String> packVersions;
    private final String content;
    private final String version;

    private Edition(int rules, SortedMap<String, Pack> packs, List<Choice> choices) {
        this.rules = rules;
        this.packs = Collections.unmodifiableSortedMap(packs);
        this.choices = List.copyOf(choices);
        SortedMap<String, Pack> chosen = Choices.over(packs, choices);
        this.federal = need(chosen, Jurisdiction.FEDERAL);
        this.policy = need(chosen, Jurisdiction.POLICY);
        SortedMap<State, Pack> byState = new TreeMap<>();
        chosen.forEach((code, pack) -> {
            if (pack.jurisdiction().isState()) {
                byState.put(new State(code), pack);
            }
        });
        this.states = Collections.unmodifiableSortedMap(byState);
        Map<String, String> versions = new TreeMap<>();
        packs.forEach((code, pack) -> versions.put(code, CanonicalForm.hash(CanonicalForm.of(pack))));
        this.packVersions = Collections.unmodifiableMap(versions);
        this.content = CanonicalForm.of(rules, packs.values(), choices);
        this.version = CanonicalForm.hash(content);
    }

    /**
     * @param rules generation of the rules that will read it
     * @throws IllegalArgumentException without a federal pack and one of the practice's policies
     * @throws RulePackInvalid if a choice cannot be applied
     */
    public static Edition of(int rules, Collection<Pack> packs, List<Choice> choices) {
        SortedMap<String, Pack> byCode = new TreeMap<>();
        for (Pack pack : packs) {
            if (byCode.put(pack.jurisdiction().code(), pack) != null) {
                throw new IllegalArgumentException(
                        "two packs of " + pack.jurisdiction().code());
            }
        }
        return new Edition(rules, byCode, choices);
    }

    /**
     * Makes an edition again from its content.
     *
     * @param version the version that the content must have
     * @throws RulePackInvalid if it is no such content, or that of another version
     */
    public static Edition read(String version, String content) {
        Edition edition = ContentReader.read(version, new StringReader(content));
        if (!edition.version.equals(version)) {
            throw new RulePackInvalid(
                    version, 1, "is the content of " + edition.version + ", expected that of " + version);
        }
        return edition;
    }

    private static Pack need(Map<String, Pack> packs, String code) {
        Pack pack = packs.get(code);
        if (pack == null) {
            throw new IllegalArgumentException("no pack of " + code);
        }
        return pack;
    }

    /** Generation of the rules that read it. */
    public int rules() {
        return rules;
    }

    public Pack federal() {
        return federal;
    }

    public Pack policy() {
        return policy;
    }

    /** With the operator's choices laid over them. */
    public SortedMap<State, Pack> states() {
        return states;
    }

    public @Nullable Pack of(State state) {
        return states.get(state);
    }

    /** By {@code US}, {@code policy} or the state's two letters; with the operator's choices laid over it. */
    public @Nullable Pack of(String code) {
        return switch (code) {
            case Jurisdiction.FEDERAL -> federal;
            case Jurisdiction.POLICY -> policy;
            default -> State.codes().contains(code) ? states.get(new State(code)) : null;
        };
    }

    /** As read, without the operator's choices, by {@code US}, {@code policy} or the state's two letters. */
    public SortedMap<String, Pack> packs() {
        return packs;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** Hash of what one pack says, by {@code US}, {@code policy} or the state's two letters. */
    public String packVersion(String code) {
        return packVersions.getOrDefault(code, version);
    }

    /** Everything it says, as JSON in canonical form. */
    public String content() {
        return content;
    }

    /** {@code sha256:} and the hash of {@link #content()} in UTF-8. */
    public String version() {
        return version;
    }
}
