package health.fulfilment.api.security;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.problems.ProblemType;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the caller from the token that was verified for this request. */
public final class Callers {

    private Callers() {}

    /** Absent on public paths called without a token. */
    public static Optional<Caller> present() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(from(token.getToken()))
                : Optional.empty();
    }

    /** @throws ProblemException 401 without a token, 403 if the token does not say who calls and as what */
    public static Caller required() {
        return present().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }

    private static Caller from(Jwt token) {
        String subject = text(token, "sub");
        Role role = role(text(token, "role"));
        if (subject == null || role == null) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "The token names no subject, or no role known here, in the claims sub and role.");
        }
        Actor actor = new Actor(subject, role, text(token, "holder"), text(token, "on_behalf_of"));
        return new Caller(actor, client(token, subject), states(token));
    }

    /** {@code system} is nobody's to claim. */
    private static @Nullable Role role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && role.wireName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String client(Jwt token, String subject) {
        String client = text(token, "client_id");
        String party = text(token, "azp");
        return client != null ? client : party != null ? party : subject;
    }

    private static @Nullable SortedSet<State> states(Jwt token) {
        List<String> codes = token.getClaimAsStringList("states");
        if (codes == null) {
            return null;
        }
        try {
            SortedSet<State> states = new TreeSet<>();
            codes.forEach(code -> states.add(new State(code)));
            return states;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "The token's claim states names no states: " + e.getMessage());
        }
    }

    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
