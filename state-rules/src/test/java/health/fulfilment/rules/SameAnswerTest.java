package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Judging is a pure function of the rulebook's content and the question: same question, same bytes. */
class SameAnswerTest {

    private static final int ROUNDS = 40;

    private final Rulebook shipped = RulePacks.shipped();

    @TempDir
    Path directory;

    @Test
    void a_question_put_twice_has_the_same_answer_byte_for_byte() {
        assertThat(answers(shipped)).isEqualTo(answers(shipped));
    }

    @Test
    void packs_whose_files_and_keys_were_read_in_another_order_give_the_same_bytes() throws IOException {
        Rulebook shuffled = shuffled(new Random(20261102));
        assertThat(shuffled).isNotSameAs(shipped);
        assertThat(shuffled.version()).isEqualTo(shipped.version());
        assertThat(answers(shuffled)).isEqualTo(answers(shipped));
    }

    @Test
    void a_rulebook_read_back_from_its_content_gives_the_same_bytes() {
        Rulebook again =
                RulePacks.published(shipped.version(), shipped.edition().content());
        assertThat(answers(again)).isEqualTo(answers(shipped));
    }

    @Test
    void a_question_that_was_stored_and_read_back_has_the_same_answer() {
        ChanceOrders chance = new ChanceOrders(7);
        for (State state : shipped.jurisdictions()) {
            for (Question question : chance.eachOf(state)) {
                Question stored =
                        JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(question), Question.class);
                assertThat(stored).isEqualTo(question);
                assertThat(shipped.findings(stored)).isEqualTo(shipped.findings(question));
            }
        }
    }

    private static String answers(Rulebook rulebook) {
        ChanceOrders chance = new ChanceOrders(1306);
        List<List<Finding>> answers = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (State state : rulebook.jurisdictions()) {
                chance.eachOf(state).forEach(question -> answers.add(rulebook.findings(question)));
            }
        }
        return JsonMapper.shared().writeValueAsString(answers);
    }

    private Rulebook shuffled(Random random) throws IOException {
        List<String> codes = new ArrayList<>(List.of("US", "POLICY"));
        shipped.jurisdictions().forEach(state -> codes.add(state.code()));
        Collections.shuffle(codes, random);
        for (int i = 0; i < codes.size(); i++) {
            Object content = YAMLMapper.shared().readValue(text(codes.get(i)), Object.class);
            String json = JsonMapper.shared().writeValueAsString(shuffled(content, random));
            Files.writeString(directory.resolve("%02d.yaml".formatted(i)), "# another comment\n" + json);
        }
        return RulePacks.from(directory);
    }

    private static Object shuffled(Object node, Random random) {
        return switch (node) {
            case Map<?, ?> map -> {
                List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
                Collections.shuffle(entries, random);
                Map<Object, Object> result = new LinkedHashMap<>();
                entries.forEach(e -> result.put(e.getKey(), shuffled(e.getValue(), random)));
                yield result;
            }
            case List<?> list ->
                list.stream().map(item -> shuffled(item, random)).toList();
            default -> node;
        };
    }

    private static byte[] text(String code) throws IOException {
        try (InputStream bytes = SameAnswerTest.class.getResourceAsStream("/rules/" + code + ".yaml")) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }
}
