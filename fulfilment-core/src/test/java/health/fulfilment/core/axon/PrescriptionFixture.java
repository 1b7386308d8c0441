package health.fulfilment.core.axon;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.prescription.OrderStory;
import health.fulfilment.core.prescription.PrescriptionCommand;
import health.fulfilment.core.shared.Answer;
import java.util.function.Consumer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** The sample order through Axon as in production: named commands, one handler, refusals as answers. */
final class PrescriptionFixture {

    private PrescriptionFixture() {}

    static ResultValidator<PrescriptionAggregate> given(OrderStory story, PrescriptionCommand command) {
        return new AggregateTestFixture<>(PrescriptionAggregate.class)
                .registerCommandDispatchInterceptor(new CommandName())
                .registerCommandTargetResolver(new CommandTarget())
                .given(story.events())
                .when(command);
    }

    static Consumer<Answer> refusal(String code) {
        return answer -> assertThat(answer.refusal())
                .isNotNull()
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static void expectRefusal(OrderStory story, PrescriptionCommand command, String code) {
        given(story, command).expectNoEvents().expectResultMessagePayloadMatching(matching(refusal(code)));
    }

    static Matcher<Answer> matching(Consumer<Answer> check) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Answer answer) {
                check.accept(answer);
                return true;
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("the expected answer");
            }
        };
    }
}
