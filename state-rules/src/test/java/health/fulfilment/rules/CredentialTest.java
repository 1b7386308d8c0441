package health.fulfilment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A licence as a question holds it. */
class CredentialTest {

    @Test
    @DisplayName("names its schedules in one order, on every node and in whatever order they were given")
    void oneOrder() {
        List<Schedule> inOrder = List.of(Schedule.II, Schedule.III, Schedule.IIIN, Schedule.IV, Schedule.V);
        assertThat(credential(new LinkedHashSet<>(inOrder.reversed())).schedules())
                .containsExactlyElementsOf(inOrder);
        assertThat(credential(new LinkedHashSet<>(inOrder.reversed())))
                .isEqualTo(credential(new LinkedHashSet<>(inOrder)));
        assertThat(credential(Collections.emptySet()).schedules()).isEmpty();
    }

    private static Credential credential(Set<Schedule> schedules) {
        return new Credential(
                Credential.Kind.DEA_REGISTRATION,
                new State("FL"),
                "N-1",
                schedules,
                LocalDate.of(2026, 1, 1),
                null,
                Credential.Standing.ACTIVE);
    }
}
