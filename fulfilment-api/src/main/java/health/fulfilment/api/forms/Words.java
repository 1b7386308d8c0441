package health.fulfilment.api.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person wrote: something to read, of bounded length, without characters that are not seen. Control
 * characters and directional overrides can make a label say something else than it shows. Absent text passes: that it
 * must be there is another constraint.
 */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Words.Check.class)
public @interface Words {

    /** Greatest number of characters. */
    int max();

    /** Whether it may have several lines. */
    boolean lines() default false;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the first thing that is wrong. */
    final class Check implements ConstraintValidator<Words, String> {

        private int max;
        private boolean lines;

        @Override
        public void initialize(Words words) {
            max = words.max();
            lines = words.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            String fault = text == null ? null : faultOf(text);
            return fault == null || Faults.report(context, fault);
        }

        private @Nullable String faultOf(String text) {
            if (text.length() > max) {
                return "is longer than " + max + " characters";
            }
            if (text.codePoints().anyMatch(this::unseen)) {
                return "contains a character that cannot be seen or printed";
            }
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return "says nothing";
            }
            return text.equals(text.strip()) ? null : "begins or ends with a blank";
        }

        private boolean unseen(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> !(lines && character == '\n');
                case Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        }
    }
}
