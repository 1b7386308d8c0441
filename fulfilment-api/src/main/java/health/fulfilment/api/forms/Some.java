package health.fulfilment.api.forms;

import health.fulfilment.core.shared.Quantity;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/** A quantity of which there is some: nobody prescribes or fills nothing. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Some.Check.class)
public @interface Some {

    String message() default "must be more than 0";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares with zero. */
    final class Check implements ConstraintValidator<Some, Quantity> {

        @Override
        public boolean isValid(@Nullable Quantity quantity, ConstraintValidatorContext context) {
            return quantity == null || !quantity.isZero();
        }
    }
}
