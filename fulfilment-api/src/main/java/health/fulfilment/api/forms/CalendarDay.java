package health.fulfilment.api.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that can stand on a licence or in a chart: from 1900 to 2199. What lies outside is a slip of the keyboard. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CalendarDay.Check.class)
public @interface CalendarDay {

    String message() default "is not a day between 1900-01-01 and 2199-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the year. */
    final class Check implements ConstraintValidator<CalendarDay, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 1900 && day.getYear() < 2200);
        }
    }
}
