package health.fulfilment.core.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person or a machine that the security layer has authenticated.
 *
 * @param subject the authenticated subject, for example {@code dr-rivera}
 * @param holder the registry entry acted for, for example a practitioner or a pharmacy id; absent for roles without one
 * @param onBehalfOf the person for whom an agent acts, absent otherwise
 */
public record Actor(
        String subject,
        Role role,
        @Nullable String holder,
        @Nullable String onBehalfOf) {

    /** The system itself: flows and deadlines. */
    public static Actor system(String subject) {
        return new Actor(subject, Role.SYSTEM, null, null);
    }
}
