package health.fulfilment.api.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address where somebody lives: a post office box alone is none (21 CFR 1306.05(a); policy for home delivery). */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HomeAddress.Check.class)
public @interface HomeAddress {

    String message() default "is a post office box alone: the practice ships to a home (policy: home-address)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Wants at least one line that is not a box. */
    final class Check implements ConstraintValidator<HomeAddress, AddressForm> {

        private static final Pattern BOX = Pattern.compile(
                "(p\\.?\\s*o\\.?|post\\s*office|postal)\\s*-?\\s*box\\b.*|box\\s+#?[0-9]+.*|pob\\s+#?[0-9]+.*",
                Pattern.CASE_INSENSITIVE);

        @Override
        public boolean isValid(@Nullable AddressForm address, ConstraintValidatorContext context) {
            return address == null
                    || Stream.ofNullable(address.line1()).noneMatch(Check::isBox)
                    || Stream.ofNullable(address.line2()).anyMatch(line -> !isBox(line));
        }

        private static boolean isBox(String line) {
            return BOX.matcher(line.strip()).matches();
        }
    }
}
