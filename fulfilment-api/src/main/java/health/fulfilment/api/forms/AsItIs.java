package health.fulfilment.api.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Text that a machine wrote and that is compared to the byte: not empty, of bounded length, and with one form in UTF-8. Half a
 * surrogate pair has none: it would be compared as a question mark. Absent text passes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AsItIs.Check.class)
public @interface AsItIs {

    /** Greatest number of characters. */
    int max();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the first thing that is wrong. */
    final class Check implements ConstraintValidator<AsItIs, String> {

        private int max;

        @Override
        public void initialize(AsItIs text) {
            max = text.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            String fault = text == null ? null : faultOf(text);
            return fault == null || Faults.report(context, fault);
        }

        private @Nullable String faultOf(String text) {
            if (text.isBlank()) {
                return "says nothing";
            }
            if (text.length() > max) {
                return "is longer than " + max + " characters";
            }
            return UTF_8.newEncoder().canEncode(text) ? null : "has half a surrogate pair, which UTF-8 cannot write";
        }
    }
}
