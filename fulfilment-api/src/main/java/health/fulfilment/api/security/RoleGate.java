package health.fulfilment.api.security;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.problems.ProblemType;
import health.fulfilment.core.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler of ours only if the handler says that the caller's role may. */
final class RoleGate implements HandlerInterceptor {

    private static final String OURS = "health.fulfilment.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && annotation(method, ForAnyone.class) == null) {
            admit(method);
        }
        return true;
    }

    /** What libraries serve (the API description) is public, by path, or not reachable at all: see the filter chain. */
    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    static boolean isStated(HandlerMethod method) {
        return annotation(method, For.class) != null
                || annotation(method, ForEveryRole.class) != null
                || annotation(method, ForAnyone.class) != null;
    }

    private static void admit(HandlerMethod method) {
        Role role = Callers.required().actor().role();
        For roles = annotation(method, For.class);
        boolean admitted =
                roles != null ? List.of(roles.value()).contains(role) : annotation(method, ForEveryRole.class) != null;
        if (!admitted) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The role " + role.wireName() + " may not do this.");
        }
    }

    /** A method's own word counts before its class's. */
    private static <A extends Annotation> @Nullable A annotation(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        boolean methodSpeaks = List.of(For.class, ForEveryRole.class, ForAnyone.class).stream()
                .anyMatch(t -> AnnotatedElementUtils.hasAnnotation(method.getMethod(), t));
        return methodSpeaks ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
