package health.fulfilment.rules.pack;

import health.fulfilment.rules.Choice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for what packs say, as JSON with sorted keys and without spaces. Written by hand, because a version must
 * still come out the same when a JSON library changes its mind about escapes.
 */
final class CanonicalForm {

    private CanonicalForm() {}

    static String of(int rules, Collection<Pack> packs, List<Choice> choices) {
        Map<String, Object> byCode = new TreeMap<>();
        packs.forEach(pack -> byCode.put(pack.jurisdiction().code(), tree(pack)));
        Map<String, Object> all = new TreeMap<>();
        all.put("rules", Integer.toString(rules));
        all.put("packs", byCode);
        all.put(
                "choices",
                choices.stream()
                        .sorted(Comparator.comparing(Choice::jurisdiction).thenComparing(Choice::rule))
                        .map(CanonicalForm::tree)
                        .toList());
        return json(all);
    }

    static String of(Pack pack) {
        return json(tree(pack));
    }

    /** {@code sha256:} and the hash in lower-case hexadecimal digits. */
    static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String json(Object tree) {
        StringBuilder json = new StringBuilder();
        write(json, tree);
        return json.toString();
    }

    private static Map<String, Object> tree(Choice choice) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("jurisdiction", choice.jurisdiction());
        tree.put("rule", choice.rule());
        put(tree, "as", choice.as());
        tree.put("reason", choice.reason());
        return tree;
    }

    private static Map<String, Object> tree(Pack pack) {
        Map<String, Object> tree = new TreeMap<>(pack.header());
        tree.put("jurisdiction", pack.jurisdiction().code());
        tree.put("name", pack.jurisdiction().name());
        Map<String, Map<String, Object>> sections = new TreeMap<>();
        pack.facts()
                .forEach((parameter, facts) -> sections.computeIfAbsent(parameter.section(), section -> new TreeMap<>())
                        .put(
                                parameter.entry(),
                                facts.stream().map(CanonicalForm::tree).toList()));
        tree.putAll(sections);
        return tree;
    }

    private static Map<String, Object> tree(Fact fact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!fact.basis().equals(Fact.LAW)) {
            tree.put("basis", fact.basis());
        }
        tree.put("citation", fact.citations().isEmpty() ? "not-found" : String.join("; ", fact.citations()));
        tree.put("confidence", fact.confidence().word());
        put(tree, "note", fact.note());
        tree.put(
                "since",
                fact.since() == null ? Value.NOT_ESTABLISHED : fact.since().toString());
        tree.put("source", fact.source());
        put(tree, "until", fact.until() == null ? null : fact.until().toString());
        tree.put(
                "value",
                fact.value() instanceof Value.Codes(List<String> codes)
                        ? codes
                        : fact.value().text());
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, @Nullable String text) {
        if (text != null) {
            tree.put(key, text);
        }
    }

    private static void write(StringBuilder json, Object node) {
        switch (node) {
            case Map<?, ?> map -> {
                json.append('{');
                Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> (String) entry.getKey()))
                        .iterator();
                while (entries.hasNext()) {
                    Map.Entry<?, ?> entry = entries.next();
                    quote(json, (String) entry.getKey());
                    json.append(':');
                    write(json, entry.getValue());
                    json.append(entries.hasNext() ? "," : "");
                }
                json.append('}');
            }
            case List<?> list -> {
                json.append('[');
                for (int i = 0; i < list.size(); i++) {
                    json.append(i == 0 ? "" : ",");
                    write(json, list.get(i));
                }
                json.append(']');
            }
            case String text -> quote(json, text);
            default -> throw new IllegalStateException("no canonical form of " + node.getClass());
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
