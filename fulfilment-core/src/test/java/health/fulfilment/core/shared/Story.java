package health.fulfilment.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A noun's past and what it decides next, told as given, when, then. Immutable: each step is a story of its own. */
public record Story<S extends Noun<S, C, E>, C extends Command, E extends Event>(
        S state, List<E> past, Decision<E> last) {

    public static <S extends Noun<S, C, E>, C extends Command, E extends Event> Story<S, C, E> of(S absent) {
        return new Story<>(absent, List.of(), new Decision<>(List.of(), null));
    }

    /** It happened: folded without being decided. */
    public Story<S, C, E> given(E event) {
        return fold(List.of(event), last);
    }

    /** It is asked for; what is decided is folded too. */
    public Story<S, C, E> when(C command) {
        Decision<E> decision = state.decide(command);
        return fold(decision.events(), decision);
    }

    /** It is asked for, and must be granted: the way there is not what the story is about. */
    public Story<S, C, E> after(C command) {
        Story<S, C, E> next = when(command);
        assertThat(next.last.refusal()).as("%s", command).isNull();
        return next;
    }

    public Story<S, C, E> thenRecorded(E event) {
        assertThat(last.refusal()).isNull();
        assertThat(last.events()).isEqualTo(List.of(event));
        return this;
    }

    /** Known already: nothing to record, nothing to refuse. */
    public Story<S, C, E> thenNothing() {
        assertThat(last.refusal()).isNull();
        assertThat(last.events()).isEmpty();
        return this;
    }

    public Story<S, C, E> thenRefused(Refusal.Kind kind, String code) {
        assertThat(last.refusal()).as("refusal").isNotNull();
        assertThat(last.refusal().code()).isEqualTo(code);
        assertThat(last.refusal().kind()).isEqualTo(kind);
        assertThat(last.refusal().sentence()).endsWith(".");
        assertThat(last.events()).as("a plain refusal leaves no event").isEmpty();
        return this;
    }

    private Story<S, C, E> fold(List<E> events, Decision<E> decision) {
        S next = state;
        List<E> all = new ArrayList<>(past);
        for (E event : events) {
            next = next.evolve(event);
            all.add(event);
        }
        return new Story<>(next, List.copyOf(all), decision);
    }
}
