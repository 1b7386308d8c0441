package health.fulfilment.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentAggregatesTest {

    private final RecentAggregates recent = new RecentAggregates(2);

    @Test
    void theOneUsedLongestAgoMakesRoom() {
        recent.put("rx-1", "first");
        recent.put("rx-2", "second");
        assertThat(recent.<String, String>get("rx-1")).isEqualTo("first");

        recent.put("rx-3", "third");

        assertThat(recent.containsKey("rx-1")).isTrue();
        assertThat(recent.containsKey("rx-2")).isFalse();
        assertThat(recent.containsKey("rx-3")).isTrue();
    }

    @Test
    void whatIsRemovedIsReadAgain() {
        recent.put("rx-1", "stale");
        assertThat(recent.remove("rx-1")).isTrue();
        assertThat(recent.<String, String>get("rx-1")).isNull();
        assertThat(recent.remove("rx-1")).isFalse();
    }
}
