package health.fulfilment.rules.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is known of one jurisdiction's law. Immutable. */
public final class Pack {

    private final Jurisdiction jurisdiction;
    private final Map<String, String> header;
    private final EnumMap<Parameter, List<Fact>> facts;
    private final EnumMap<Parameter, Fact> silence = new EnumMap<>(Parameter.class);

    /** @param header what the file says of itself beside the facts, for example its boards */
    Pack(Jurisdiction jurisdiction, Map<String, String> header, Map<Parameter, List<Fact>> facts) {
        this.jurisdiction = jurisdiction;
        this.header = Map.copyOf(header);
        this.facts = new EnumMap<>(Parameter.class);
        this.facts.putAll(facts);
        for (Parameter parameter : Parameter.values()) {
            silence.put(parameter, Fact.silent(jurisdiction, parameter));
        }
    }

    /** The same with other values of one parameter. */
    Pack with(Parameter parameter, List<Fact> values) {
        Map<Parameter, List<Fact>> changed = new EnumMap<>(Parameter.class);
        changed.putAll(facts);
        changed.put(parameter, List.copyOf(values));
        return new Pack(jurisdiction, header, changed);
    }

    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** What the file says of itself beside its values: {@code medical-board} and {@code pharmacy-board}. */
    public Map<String, String> header() {
        return header;
    }

    /** Every dated value, by parameter in the order of the parameters, oldest first. */
    public Map<Parameter, List<Fact>> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** The value in force that day, not established if the pack has none for it. */
    public Fact on(LocalDate day, Parameter parameter) {
        Fact found = find(day, parameter);
        return found == null ? silence(parameter) : found;
    }

    /** The value in force that day of a parameter that only some jurisdictions have. */
    public @Nullable Fact find(LocalDate day, Parameter parameter) {
        List<Fact> values = facts.get(parameter);
        if (values == null) {
            return null;
        }
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).inForceOn(day)) {
                return values.get(i);
            }
        }
        return null;
    }

    /** The last value that had ended before that day. */
    public @Nullable Fact endedBefore(LocalDate day, Parameter parameter) {
        Fact last = null;
        for (Fact fact : facts.getOrDefault(parameter, List.of())) {
            if (fact.until() != null && fact.until().isBefore(day)) {
                last = fact;
            }
        }
        return last;
    }

    /** The first value that begins after that day. */
    public @Nullable Fact beginsAfter(LocalDate day, Parameter parameter) {
        for (Fact fact : facts.getOrDefault(parameter, List.of())) {
            if (fact.since() != null && fact.since().isAfter(day)) {
                return fact;
            }
        }
        return null;
    }

    /** Says that this pack holds no value. */
    public Fact silence(Parameter parameter) {
        Fact fact = silence.get(parameter);
        if (fact == null) {
            throw new IllegalStateException("no parameter " + parameter);
        }
        return fact;
    }
}
