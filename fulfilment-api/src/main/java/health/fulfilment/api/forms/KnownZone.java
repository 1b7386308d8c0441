package health.fulfilment.api.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time zone with a place, such as {@code America/New_York}: an offset alone does not know daylight saving time. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownZone.Check.class)
public @interface KnownZone {

    String message() default "is not an IANA time zone such as America/New_York";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up in the time zone database of the platform. */
    final class Check implements ConstraintValidator<KnownZone, ZoneId> {

        @Override
        public boolean isValid(@Nullable ZoneId zone, ConstraintValidatorContext context) {
            return zone == null
                    || (zone.getId().contains("/")
                            && !zone.getId().startsWith("Etc/")
                            && ZoneId.getAvailableZoneIds().contains(zone.getId()));
        }
    }
}
