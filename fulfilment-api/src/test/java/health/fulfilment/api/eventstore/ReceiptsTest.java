package health.fulfilment.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same request reaches two nodes at once. */
class ReceiptsTest {

    private final TestDatabase database = TestDatabase.create();
    private final TestNode one = new TestNode(database);
    private final TestNode two = new TestNode(database);

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void oneOrderOneAnswer() {
        for (int round = 0; round < 20; round++) {
            List<Answer> answers = sendToBoth(JarCommand.fill("jar-" + round, 1), "key-" + round);
            assertThat(answers).hasSize(2).containsOnly(new Answer("jar-" + round, 0, null));
            assertThat(one.log.streams().stream("jar-" + round)).hasSize(1);
        }
    }

    @Test
    void oneRefusalOneAnswer() {
        for (int round = 0; round < 20; round++) {
            List<Answer> answers = sendToBoth(JarCommand.fill("jar-" + round, 2_000_000), "key-" + round);
            assertThat(answers).hasSize(2);
            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
            assertThat(answers.getFirst().refused()).isTrue();
        }
        assertThat(database.query("select count(*) from command_receipt")).containsExactly("20");
    }

    private List<Answer> sendToBoth(JarCommand command, String key) {
        List<CompletableFuture<Answer>> both = new ArrayList<>();
        for (TestNode node : List.of(one, two)) {
            both.add(CompletableFuture.supplyAsync(() -> answer(node, command, key)));
        }
        return both.stream().map(CompletableFuture::join).toList();
    }

    /** As the gate does. */
    private static Answer answer(TestNode node, JarCommand command, String key) {
        while (true) {
            try {
                return node.send(command, key);
            } catch (RepeatedRequest repeated) {
                return repeated.first().answer();
            } catch (ConcurrencyException | StaleEvidence e) {
                Thread.onSpinWait(); // decide again
            }
        }
    }
}
