package health.fulfilment.api.forms;

import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** How a check says what is wrong. */
final class Faults {

    private Faults() {}

    /** Reports the fault as it stands: what the caller sent is never read as an expression. Always false. */
    static boolean report(ConstraintValidatorContext context, String fault) {
        context.disableDefaultConstraintViolation();
        context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("fault", fault)
                .buildConstraintViolationWithTemplate("{fault}")
                .addConstraintViolation();
        return false;
    }
}
