package health.fulfilment.api.http;

import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What holds for every request to a handler of ours: a POST that changes something has an idempotency key, and no query
 * parameter is ignored. A mistyped {@code asof} would otherwise be answered with the present.
 */
final class RequestRules implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith("health.fulfilment.")
                && !request.getRequestURI().equals("/error")) {
            checkParameters(request, method);
            checkKey(request, method);
        }
        return true;
    }

    private static void checkKey(HttpServletRequest request, HandlerMethod method) {
        String key = request.getHeader(RequestArguments.KEY_HEADER);
        if (key == null && request.getMethod().equals("POST") && !changesNothing(method)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REQUIRED);
        }
        if (key != null && !key.matches("[!-~]{1,255}")) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REQUIRED, "An idempotency key is 1 to 255 visible ASCII characters.");
        }
    }

    private static boolean changesNothing(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), ChangesNothing.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ChangesNothing.class);
    }

    private static void checkParameters(HttpServletRequest request, HandlerMethod method) {
        Map<String, String[]> given = request.getParameterMap();
        if (given.isEmpty()) {
            return;
        }
        Set<String> known = new TreeSet<>();
        boolean repeatable = false;
        for (MethodParameter parameter : method.getMethodParameters()) {
            known.addAll(names(parameter));
            repeatable |= Iterable.class.isAssignableFrom(parameter.getParameterType());
        }
        for (Map.Entry<String, String[]> parameter : given.entrySet()) {
            if (!known.contains(parameter.getKey()) || (parameter.getValue().length > 1 && !repeatable)) {
                throw unknown(known);
            }
            Arrays.stream(parameter.getValue()).forEach(value -> checkText(parameter.getKey(), value));
        }
    }

    private static ProblemException unknown(Set<String> known) {
        return new ProblemException(
                ProblemType.UNKNOWN_PARAMETER,
                known.isEmpty()
                        ? "This request takes no query parameters."
                        : "This request takes these query parameters, each once: " + String.join(", ", known) + ".");
    }

    private static void checkText(String name, String value) {
        String fault = PlainText.fault(value);
        if (fault != null) {
            throw ProblemException.parameter(name, fault);
        }
    }

    private static List<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Paging.class) {
            return List.of("limit", "cursor");
        }
        RequestParam stated = parameter.getParameterAnnotation(RequestParam.class);
        if (stated == null) {
            return List.of();
        }
        String name = stated.name().isEmpty() ? parameter.getParameter().getName() : stated.name();
        return List.of(name);
    }
}
