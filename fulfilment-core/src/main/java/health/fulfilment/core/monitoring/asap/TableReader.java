package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapTable.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a table of fields strictly: what it does not understand is a mistake in the table, and nothing starts. */
final class TableReader {

    private static final int VERSIONS = AsapVersion.values().length;
    private static final int CELLS_BEFORE = 2;

    private final Map<Place, List<Field>> fields = new HashMap<>();

    private TableReader() {}

    /** @throws IllegalArgumentException naming the line */
    static Map<Place, List<Field>> read(String table) {
        TableReader reader = new TableReader();
        table.lines().filter(line -> !line.startsWith("#")).forEach(reader::line);
        reader.fields.replaceAll((place, list) -> List.copyOf(list));
        return Map.copyOf(reader.fields);
    }

    private void line(String line) {
        try {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            require(cells.length == CELLS_BEFORE + VERSIONS + 1, "has not " + (CELLS_BEFORE + VERSIONS + 1) + " cells");
            row(cells[0], cells[1], List.of(cells).subList(CELLS_BEFORE, CELLS_BEFORE + VERSIONS), cells[6]);
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException("in the line '" + line + "': " + mistake.getMessage(), mistake);
        }
    }

    private void row(String id, String name, List<String> cells, String codeLists) {
        require(!name.isEmpty(), "has no name");
        String cell = "-";
        Set<String> codes = Set.of();
        List<String> lists = new ArrayList<>(List.of(codeLists.split(";\\s*")));
        Iterator<String> remaining = cells.iterator();
        for (AsapVersion version : AsapVersion.values()) {
            String here = remaining.next();
            cell = here.equals("=") ? cell : here;
            if (!lists.isEmpty() && begins(lists.getFirst(), version)) {
                codes = codes(lists.removeFirst().replaceFirst("^[45]\\.\\S+ ", ""));
            }
            if (!cell.equals("-")) {
                add(version, field(id, name, cell, codes));
            }
        }
        require(lists.isEmpty(), "has codes of no version");
    }

    private static boolean begins(String codeList, AsapVersion version) {
        return codeList.startsWith(version.code() + " ")
                || (version == AsapVersion.V4_2 && !codeList.matches("[45]\\..*"));
    }

    private void add(AsapVersion version, Field field) {
        List<Field> before = fields.computeIfAbsent(new Place(version, field.segment()), none -> new ArrayList<>());
        String expected = field.segment().name() + "%02d".formatted(before.size() + 1);
        require(field.id().equals(expected), "stands where " + expected + " of " + version.code() + " would");
        before.add(field);
    }

    private static Field field(String id, String name, String cell, Set<String> codes) {
        if (cell.equals("x")) {
            return new Field(id, name, FieldType.AN, 0, false, false, true, Set.of());
        }
        List<String> words = List.of(cell.split(" "));
        require(words.size() >= 2, "has no length");
        List<String> marks = words.subList(2, words.size());
        require(List.of("R", "CUT").containsAll(marks), "has an unknown mark");
        int length = Integer.parseInt(words.get(1));
        require(codes.stream().allMatch(code -> code.length() <= length), "has a code that is too long");
        return new Field(
                id,
                name,
                FieldType.valueOf(words.getFirst()),
                length,
                marks.contains("R"),
                marks.contains("CUT"),
                false,
                codes);
    }

    /** For example {@code 01-03 99}: 01, 02, 03 and 99. */
    private static Set<String> codes(String list) {
        SortedSet<String> codes = new TreeSet<>();
        for (String part : list.isEmpty() ? new String[0] : list.split(" ")) {
            String[] ends = part.split("-");
            if (ends.length == 1) {
                codes.add(part);
            } else {
                for (int code = Integer.parseInt(ends[0]); code <= Integer.parseInt(ends[1]); code++) {
                    codes.add("%02d".formatted(code));
                }
            }
        }
        return Collections.unmodifiableSortedSet(codes);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
