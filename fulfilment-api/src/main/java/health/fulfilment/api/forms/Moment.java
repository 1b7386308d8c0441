package health.fulfilment.api.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment that somebody reports: it has happened, by the clock of the application, and not before 1990. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Moment.Check.class)
public @interface Moment {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the clock that validation was given. */
    final class Check implements ConstraintValidator<Moment, Instant> {

        private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

        @Override
        public boolean isValid(@Nullable Instant moment, ConstraintValidatorContext context) {
            if (moment == null) {
                return true;
            }
            if (moment.isBefore(EARLIEST)) {
                return Faults.report(context, "lies before 1990");
            }
            return !moment.isAfter(context.getClockProvider().getClock().instant())
                    || Faults.report(context, "lies in the future");
        }
    }
}
