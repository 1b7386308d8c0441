package health.fulfilment.api.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text (RFC 4180). A cell that a spreadsheet would read as a formula begins with an apostrophe instead: notes and
 * values come from files that an operator may have been given.
 */
final class Csv {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String value) {
        String shown = !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = shown.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? shown : '"' + shown.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
