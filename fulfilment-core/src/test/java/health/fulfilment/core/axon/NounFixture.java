package health.fulfilment.core.axon;

import static health.fulfilment.core.axon.PrescriptionFixture.matching;
import static health.fulfilment.core.axon.PrescriptionFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.Story;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Any noun through Axon as in production: named commands, one handler, refusals as answers. */
final class NounFixture {

    private NounFixture() {}

    static <S extends Noun<S, C, E>, C extends Command, E extends Event> ResultValidator<?> given(
            Story<S, C, E> story, C command) {
        return fixture(shellOf(command)).given(story.past()).when(command);
    }

    private static <A> AggregateTestFixture<A> fixture(NounShell<A> shell) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(shell.aggregate());
        fixture.registerCommandDispatchInterceptor(new CommandName())
                .registerCommandTargetResolver(new CommandTarget());
        return fixture;
    }

    private static NounShell<?> shellOf(Command command) {
        return Nouns.all().stream()
                .filter(shell -> shell.commands().isInstance(command))
                .findFirst()
                .orElseThrow();
    }

    /** What Axon stores is what the noun decided, and the answer names stream and version. */
    static <S extends Noun<S, C, E>, C extends Command, E extends Event> void expectRecorded(
            Story<S, C, E> story, C command) {
        List<E> decided = story.state().decide(command).events();
        assertThat(decided).isNotEmpty();
        given(story, command)
                .expectEvents(decided.toArray())
                .expectResultMessagePayload(
                        new Answer(command.target(), story.state().version() + decided.size(), null));
    }

    static <S extends Noun<S, C, E>, C extends Command, E extends Event> void expectRefused(
            Story<S, C, E> story, C command, String code) {
        given(story, command).expectNoEvents().expectResultMessagePayloadMatching(matching(refusal(code)));
    }

    static Matcher<List<EventMessage<?>>> tagged(Map<String, String> tags) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(List<EventMessage<?>> events) {
                return !events.isEmpty()
                        && events.stream()
                                .allMatch(e -> e.getMetaData().entrySet().containsAll(tags.entrySet()));
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("events tagged " + tags);
            }
        };
    }
}
