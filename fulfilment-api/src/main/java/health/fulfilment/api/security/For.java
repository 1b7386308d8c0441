package health.fulfilment.api.security;

import health.fulfilment.core.shared.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call this handler, by role; on a class, all of its handlers. A handler without {@code @For}, {@link ForEveryRole}
 * or {@link ForAnyone} answers nobody. Ownership (whose order it is) is the handler's own question.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface For {

    Role[] value();
}
