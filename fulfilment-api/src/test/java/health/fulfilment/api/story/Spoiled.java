package health.fulfilment.api.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A good request with one thing spoiled.
 *
 * @param how what was done to it
 * @param field that the answer must name, empty where the body as a whole is wrong
 */
record Spoiled(String how, String field, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MEGABYTE = "x".repeat(1 << 20);
    private static final String LONG = "x".repeat(5_000);

    /** Every way in which this body could be wrong. */
    static List<Spoiled> of(Map<String, Object> good, Set<String> optional) {
        JsonNode body = JSON.valueToTree(good);
        List<Spoiled> all = new ArrayList<>();
        all.add(new Spoiled(
                "malformed", "", body.toString().substring(0, body.toString().length() - 1)));
        all.add(new Spoiled("trailing", "", body + "{}"));
        all.add(new Spoiled("empty", "", ""));
        all.add(new Spoiled("a list", "", "[" + body + "]"));
        all.add(new Spoiled("null", "", "null"));
        all.add(new Spoiled("not JSON", "", "<prescription/>"));
        walk("", body, optional, all, body);
        return all;
    }

    private static void walk(String path, JsonNode node, Set<String> optional, List<Spoiled> all, JsonNode whole) {
        if (node.isObject()) {
            if (!isBrowsers(path)) {
                all.add(with(whole, child(path, "surprise"), JSON.valueToTree(1), "unknown field"));
            }
            for (String name : List.copyOf(((ObjectNode) node).propertyNames())) {
                String field = child(path, name);
                if (!optional.contains(field.replaceAll("\\[[0-9]+]", ""))) {
                    all.add(with(whole, field, null, "missing"));
                    all.add(with(whole, field, JSON.nullNode(), "null"));
                }
                value(field, node.get(name), all, whole);
                walk(field, node.get(name), optional, all, whole);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "[" + i + "]", node.get(i), optional, all, whole);
            }
        }
    }

    /** What browsers answer for authenticators grows with its standard. */
    private static boolean isBrowsers(String path) {
        return path.endsWith("credential") || path.endsWith("credential.response");
    }

    private static void value(String field, JsonNode value, List<Spoiled> all, JsonNode whole) {
        Map<String, Object> wrong = new LinkedHashMap<>();
        if (value.isString()) {
            wrong.put("number for text", 7);
            wrong.put("object for text", Map.of("a", 1));
            wrong.put("nothing in it", "");
            wrong.put("blank", "   ");
            wrong.put("NUL", "a\u0000b");
            wrong.put("reordering mark", "a\u202Eb");
            wrong.put("too long", LONG);
            if (all.stream().noneMatch(one -> one.how().endsWith("a megabyte"))) {
                wrong.put("a megabyte", MEGABYTE);
            }
            if (value.asString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
                wrong.put("impossible date", "2026-02-30" + value.asString().substring(10));
                wrong.put("absurd date", "+999999999-12-31" + value.asString().substring(10));
                wrong.put("far away", "9999-12-31" + value.asString().substring(10));
            }
            if (value.asString().matches("[A-Z]{2}")) {
                wrong.put("unknown state", "ZZ");
                wrong.put("lower case", "fl");
            }
        } else if (value.isBoolean()) {
            wrong.put("text for truth", "true");
            wrong.put("number for truth", 1);
        } else if (value.isNumber()) {
            wrong.put("text for number", "7");
            wrong.put("fraction", 1.5);
            wrong.put("negative", -1);
            wrong.put("too big", 1_000_000);
            wrong.put("more than an int", 99_999_999_999L);
        } else {
            wrong.put("text for structure", "x");
            wrong.put("number for structure", 7);
        }
        wrong.forEach((how, instead) -> all.add(with(whole, field, JSON.valueToTree(instead), how)));
    }

    private static Spoiled with(
            JsonNode whole, String field, @org.jspecify.annotations.Nullable JsonNode value, String how) {
        JsonNode copy = whole.deepCopy();
        String[] steps = field.replace("[", ".").replace("]", "").split("\\.");
        JsonNode at = copy;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.isArray() ? at.get(Integer.parseInt(steps[i])) : at.get(steps[i]);
        }
        ObjectNode parent = (ObjectNode) at;
        if (value == null) {
            parent.remove(steps[steps.length - 1]);
        } else {
            parent.set(steps[steps.length - 1], value);
        }
        return new Spoiled(field + " " + how, field, copy.toString());
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
