package health.fulfilment.api.law;

import health.fulfilment.rules.law.LawComparison;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Jurisdiction;
import health.fulfilment.rules.pack.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each state says of the same things on one day, as shown: the states' own law, without the federal one.
 *
 * @param on the day; where none was asked for, today's date in UTC
 * @param rulebook version of the rulebook that new decisions use
 * @param states every state with a pack, by code: the columns
 */
record ComparisonBody(LocalDate on, String rulebook, List<String> states, List<Row> rows) {

    /**
     * @param key its place in a rule pack, for example {@code prescription.max-refills}
     * @param meaning the same in plain words
     * @param values by state; a state that is absent has no rule of this kind in its pack
     */
    record Row(String key, String meaning, SortedMap<String, Cell> values) {

        static Row of(LawComparison.Row row) {
            SortedMap<String, Cell> cells = new TreeMap<>();
            row.values().forEach((state, fact) -> cells.put(state, Cell.of(fact)));
            return new Row(row.parameter().key(), row.parameter().meaning(), cells);
        }
    }

    /**
     * @param text the value with its unit, as in the rule pack
     * @param established whether anything may be concluded from it
     */
    record Cell(String text, String confidence, boolean established) {

        static Cell of(Fact fact) {
            return new Cell(fact.value().text(), fact.confidence().word(), fact.established());
        }

        /** {@code 6 months (high)}; what rules do not rely on says so. */
        String words() {
            return text.equals(Value.NOT_ESTABLISHED)
                    ? text
                    : text + " (" + confidence + (established ? ")" : ", not established)");
        }
    }

    static ComparisonBody of(LawComparison comparison, String rulebook) {
        return new ComparisonBody(
                comparison.on(),
                rulebook,
                comparison.states().stream().map(Jurisdiction::code).toList(),
                comparison.rows().stream().map(Row::of).toList());
    }

    /** One line for each key, one column for each state. */
    String csv() {
        Csv csv = new Csv();
        List<String> head = new ArrayList<>(List.of("key", "meaning"));
        head.addAll(states);
        csv.row(head);
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.key(), row.meaning()));
            for (String state : states) {
                Cell cell = row.values().get(state);
                line.add(cell == null ? "" : cell.words());
            }
            csv.row(line);
        }
        return csv.toString();
    }
}
