package health.fulfilment.rules.law;

import health.fulfilment.rules.pack.Confidence;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Jurisdiction;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The states side by side: a row for each state, a few things to a table, how sure each is as a mark. */
final class ComparisonPage {

    private static final int COLUMNS = 6;

    private final Edition edition;
    private final LocalDate on;
    private final Markdown page = new Markdown();

    private ComparisonPage(Edition edition, LocalDate on) {
        this.edition = edition;
        this.on = on;
    }

    static String of(Edition edition, LocalDate on) {
        return new ComparisonPage(edition, on).written();
    }

    private String written() {
        page.heading(1, "The law, state by state")
                .paragraph(
                        "What the rule packs hold for " + on + ", the day on which it was looked up; no legal advice."
                                + " Each state has a page with every value, its citation, its source and what was noted:"
                                + " follow its letters. [US](US.md) is federal law, which binds in every state;"
                                + " [policy](policy.md) is what the practice asks of itself. The same over HTTP, for any day:"
                                + " `/v1/states/comparison?on=`. Written from the packs by `StatePagesTest`:"
                                + " [change a pack](../guides/change-a-rule.md), not this page.");
        page.heading(2, "How surely it is known")
                .paragraph(
                        "In the tables, a value without a mark is of high confidence. **(m)** is of medium confidence."
                                + " **(x)** was found, but with low confidence or without a citation: no rule relies on it."
                                + " **n/e** is not established: looked for, not found. An empty cell: the pack has no such rule.");
        knowledge();
        Map<String, List<LawComparison.Row>> sections =
                LawComparison.of(edition, on, LawComparison.comparable(edition)).rows().stream()
                        .filter(ComparisonPage::fitsATable)
                        .collect(Collectors.groupingBy(
                                row -> row.parameter().section(), LinkedHashMap::new, Collectors.toList()));
        sections.forEach(this::section);
        coming();
        return page.toString();
    }

    /** Names, notes and lists are read on the state's own page. */
    private static boolean fitsATable(LawComparison.Row row) {
        return row.values().values().stream()
                .noneMatch(fact -> fact.value() instanceof Value.Text || fact.value() instanceof Value.Codes);
    }

    private void knowledge() {
        List<List<String>> rows = new ArrayList<>();
        Stream.concat(Stream.of(edition.federal()), edition.states().values().stream())
                .forEach(pack -> {
                    Knowledge known = Knowledge.of(pack, on);
                    rows.add(List.of(
                            linked(pack) + " " + pack.jurisdiction().name(),
                            Long.toString(known.high()),
                            Long.toString(known.medium()),
                            Long.toString(known.low()),
                            Long.toString(known.notEstablished())));
                });
        page.paragraph("How many values of each pack are of which confidence, and of how many of them nothing may be"
                + " concluded:");
        page.table(List.of("", "high", "medium", "low", "not established"), rows);
    }

    private void section(String name, List<LawComparison.Row> rows) {
        page.heading(2, Wording.section(name));
        List<LawComparison.Row> common = rows.stream().filter(this::isCommon).toList();
        int tables = Math.ceilDiv(common.size(), COLUMNS);
        int columns = tables == 0 ? 0 : Math.ceilDiv(common.size(), tables);
        for (int i = 0; i < common.size(); i += columns) {
            table(common.subList(i, Math.min(i + columns, common.size())));
        }
        List<LawComparison.Row> rare =
                rows.stream().filter(row -> !isCommon(row)).toList();
        if (!rare.isEmpty()) {
            page.paragraph("Only some states have:");
            rare.forEach(row -> page.item(explained(row) + ": " + cells(row), ""));
            page.gap();
        }
    }

    private boolean isCommon(LawComparison.Row row) {
        return row.values().size() * 2 > edition.states().size();
    }

    private static String explained(LawComparison.Row row) {
        return "`" + row.parameter().entry() + "`, " + row.parameter().meaning();
    }

    private String cells(LawComparison.Row row) {
        return row.values().entrySet().stream()
                .map(entry -> "[" + entry.getKey() + "](" + entry.getKey() + ".md) " + cell(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void table(List<LawComparison.Row> columns) {
        columns.forEach(row -> page.item(explained(row), ""));
        page.gap();
        List<String> head = new ArrayList<>(List.of(""));
        columns.forEach(row -> head.add("`" + row.parameter().entry() + "`"));
        List<List<String>> rows = new ArrayList<>();
        List<String> federal = columns.stream().map(this::federal).toList();
        if (federal.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(Stream.concat(Stream.of(linked(edition.federal())), federal.stream())
                    .toList());
        }
        edition.states()
                .forEach((state, pack) -> rows.add(Stream.concat(
                                Stream.of(linked(pack)),
                                columns.stream().map(row -> cell(row.values().get(state.code()))))
                        .toList()));
        page.table(head, rows);
    }

    private String federal(LawComparison.Row row) {
        return cell(edition.federal().find(on, row.parameter()));
    }

    private static String linked(Pack pack) {
        String code = pack.jurisdiction().code();
        return "[" + code + "](" + code + ".md)";
    }

    private static String cell(@Nullable Fact fact) {
        if (fact == null) {
            return "";
        }
        if (fact.value() instanceof Value.Unknown) {
            return "n/e";
        }
        String mark = !fact.established() ? " (x)" : fact.confidence() == Confidence.MEDIUM ? " (m)" : "";
        return shown(fact.value()) + mark;
    }

    /** A word without the marks of code: a column is narrow. */
    private static String shown(Value value) {
        return value instanceof Value.Word(String word) ? word : Wording.value(value);
    }

    private void coming() {
        page.heading(2, "What is known to change later");
        Stream.concat(Stream.of(edition.federal()), edition.states().values().stream())
                .forEach(this::coming);
    }

    private void coming(Pack pack) {
        Jurisdiction jurisdiction = pack.jurisdiction();
        for (Parameter parameter : Parameter.values()) {
            for (Fact fact : pack.facts().getOrDefault(parameter, List.of())) {
                boolean ends = fact.until() != null && !fact.until().isBefore(on);
                boolean begins = fact.since() != null && fact.since().isAfter(on);
                if (ends || begins) {
                    page.item(
                            linked(pack) + " " + jurisdiction.name() + ", `" + parameter.key() + "`: "
                                    + Wording.value(fact.value()) + " "
                                    + Wording.days(fact),
                            "");
                }
            }
        }
    }
}
