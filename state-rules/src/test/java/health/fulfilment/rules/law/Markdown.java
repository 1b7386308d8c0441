package health.fulfilment.rules.law;

import java.util.List;
import java.util.regex.Pattern;

/** A page as it is written down: lines of at most 120 characters where words allow it, tables without padding. */
final class Markdown {

    private static final int WIDTH = 120;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,)]*[^\\s;,).]");
    /** A line that begins like this would start a list, a heading or a quotation. */
    private static final Pattern MEANT_OTHERWISE = Pattern.compile("[-+*]|-+|=+|#{1,6}|>.*|[0-9]{1,9}[.)]");

    private final StringBuilder page = new StringBuilder();

    Markdown heading(int level, String words) {
        page.append("#".repeat(level)).append(' ').append(words).append("\n\n");
        return this;
    }

    Markdown paragraph(String words) {
        wrapped("", "", words);
        page.append('\n');
        return this;
    }

    /** One item of a list, and under it a paragraph, unless that is empty. */
    Markdown item(String words, String below) {
        wrapped("- ", "  ", words);
        if (!below.isEmpty()) {
            page.append('\n');
            wrapped("  ", "  ", below);
        }
        return this;
    }

    Markdown gap() {
        page.append('\n');
        return this;
    }

    Markdown table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(_ -> "---").toList());
        rows.forEach(this::row);
        return gap();
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void wrapped(String first, String others, String words) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : words.strip().split("\\s+")) {
            boolean full = line.length() + 1 + word.length() > WIDTH;
            if (!empty && full && !MEANT_OTHERWISE.matcher(word).matches()) {
                page.append(line).append('\n');
                line.setLength(0);
                line.append(others);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        page.append(line).append('\n');
    }

    /** Words of a pack, shown as they stand there; addresses become links. */
    static String plain(String words) {
        StringBuilder shown = new StringBuilder();
        var address = ADDRESS.matcher(words);
        int from = 0;
        while (address.find()) {
            shown.append(escaped(words.substring(from, address.start())))
                    .append('<')
                    .append(address.group())
                    .append('>');
            from = address.end();
        }
        return shown.append(escaped(words.substring(from))).toString();
    }

    private static String escaped(String words) {
        return words.replaceAll("[\\\\`*\\[\\]<>|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", "\\\\$0");
    }

    /** Exactly one line feed at the end. */
    @Override
    public String toString() {
        return page.toString().strip() + "\n";
    }
}
