package health.fulfilment.rules.law;

import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Jurisdiction;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each state says of the same things on one day: the states' own law, without the federal one that binds in all.
 *
 * @param states every state with a pack, by code
 */
public record LawComparison(LocalDate on, List<Jurisdiction> states, List<Row> rows) {

    /**
     * One thing that laws say.
     *
     * @param values by state; not established where the pack holds a value for other days only, and absent where it holds
     *     none at all: such a state has no rule of this kind in its pack
     */
    public record Row(Parameter parameter, SortedMap<String, Fact> values) {

        public Row {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    public LawComparison {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    /** Everything that at least one state's pack speaks of, in the order of the parameters. */
    public static List<Parameter> comparable(Edition edition) {
        return Arrays.stream(Parameter.values())
                .filter(parameter -> edition.states().values().stream()
                        .anyMatch(pack -> pack.facts().containsKey(parameter)))
                .toList();
    }

    public static LawComparison of(Edition edition, LocalDate on, Collection<Parameter> parameters) {
        return new LawComparison(
                on,
                edition.states().values().stream().map(Pack::jurisdiction).toList(),
                parameters.stream()
                        .map(parameter -> row(edition, on, parameter))
                        .toList());
    }

    private static Row row(Edition edition, LocalDate on, Parameter parameter) {
        SortedMap<String, Fact> values = new TreeMap<>();
        edition.states().forEach((state, pack) -> {
            if (pack.facts().containsKey(parameter)) {
                values.put(state.code(), pack.on(on, parameter));
            }
        });
        return new Row(parameter, values);
    }
}
