package health.fulfilment.rules.pack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of a YAML file that knows where it stands, so that every complaint can name file and line. */
record YamlPlace(String file, Node node) {

    private static final LoadSettings STRICT = LoadSettings.builder()
            .setUseMarks(true)
            .setMaxAliasesForCollections(0)
            .build();

    private static final int DEEPEST = 12;

    static YamlPlace read(String file, Reader text) {
        try {
            String content = text.readAllAsString();
            refuseDeep(file, content);
            Iterator<Node> documents =
                    new Compose(STRICT).composeAllFromString(content).iterator();
            if (!documents.hasNext()) {
                throw new RulePackInvalid(file, 1, "the file is empty, expected a rule pack");
            }
            YamlPlace first = new YamlPlace(file, documents.next());
            if (documents.hasNext()) {
                throw new YamlPlace(file, documents.next())
                        .invalid("a second document, expected one rule pack per file");
            }
            return first;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new RulePackInvalid(file, line, "not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new RulePackInvalid(file, 1, "not YAML: " + broken.getMessage());
        }
    }

    /** The composer calls itself for each level; the parser does not. */
    private static void refuseDeep(String file, String content) {
        int depth = 0;
        for (Event event : new Parse(STRICT).parseString(content)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
                throw new RulePackInvalid(
                        file, line, "nested deeper than " + DEEPEST + " levels, expected a rule pack");
            }
        }
    }

    RulePackInvalid invalid(String message) {
        return new RulePackInvalid(file, line(), message);
    }

    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** The entries of a mapping in the order of the file; a key given twice is refused. */
    Map<String, Entry> entries(String expected) {
        if (!(node instanceof MappingNode mapping)) {
            throw invalid("found " + kindOf() + ", expected " + expected);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlPlace key = new YamlPlace(file, tuple.getKeyNode());
            String name = key.scalar("a key");
            if (entries.put(name, new Entry(key, new YamlPlace(file, tuple.getValueNode()))) != null) {
                throw key.invalid("'" + name + "' is given twice, expected once");
            }
        }
        return entries;
    }

    List<YamlPlace> items(String expected) {
        if (!(node instanceof SequenceNode sequence)) {
            throw invalid("found " + kindOf() + ", expected " + expected);
        }
        List<YamlPlace> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlPlace(file, item)));
        return items;
    }

    String scalar(String expected) {
        if (!(node instanceof ScalarNode scalar)) {
            throw invalid("found " + kindOf() + ", expected " + expected);
        }
        if (scalar.getValue().isBlank()) {
            throw invalid("found nothing, expected " + expected);
        }
        return scalar.getValue();
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    private String kindOf() {
        return switch (node.getNodeType()) {
            case SCALAR -> "'" + ((ScalarNode) node).getValue() + "'";
            case SEQUENCE -> "a list";
            case MAPPING -> "a mapping";
            case ANCHOR -> "an alias";
        };
    }

    /** One key of a mapping with its value. */
    record Entry(YamlPlace key, YamlPlace value) {}
}
