package health.fulfilment.api.http;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.problems.ProblemType;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handlers the {@link RequestIdentity}, {@link ExpectedVersion} or {@link Paging} that they ask for by type. */
final class RequestArguments implements HandlerMethodArgumentResolver {

    static final String KEY_HEADER = "Idempotency-Key";

    private final RequestDigest digest;

    RequestArguments(RequestDigest digest) {
        this.digest = digest;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == RequestIdentity.class || type == ExpectedVersion.class || type == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class), "a servlet request");
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        if (type == RequestIdentity.class) {
            return identity(request);
        }
        if (type == Paging.class) {
            return paging(request);
        }
        Optional<ExpectedVersion> version = version(request);
        return parameter.getParameterType() == Optional.class
                ? version
                : version.orElseThrow(() -> new ProblemException(ProblemType.VERSION_REQUIRED));
    }

    private RequestIdentity identity(HttpServletRequest request) {
        Caller caller = Callers.required();
        String key = request.getHeader(KEY_HEADER);
        // Only a POST must have one. A client cannot send this form: it holds a space.
        String orUnrepeatable = key == null ? "none " + UUID.randomUUID() : key;
        return new RequestIdentity(
                caller.client(),
                orUnrepeatable,
                digest.of(request, caller.actor().subject()));
    }

    private static Optional<ExpectedVersion> version(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.equals("*")) {
            return Optional.empty();
        }
        if (!header.matches("\"[0-9]{1,18}\"")) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "If-Match holds one version in quotes, as the ETag gave it: \"3\".");
        }
        return Optional.of(new ExpectedVersion(Long.parseLong(header.substring(1, header.length() - 1))));
    }

    private static Paging paging(HttpServletRequest request) {
        String limit = request.getParameter("limit");
        String cursor = request.getParameter("cursor");
        if (limit != null && !limit.matches("[1-9][0-9]{0,2}")) {
            throw ProblemException.parameter("limit", "is not a number from 1 to " + Paging.LARGEST);
        }
        int items = limit == null ? Paging.USUAL : Integer.parseInt(limit);
        if (items > Paging.LARGEST) {
            throw ProblemException.parameter("limit", "is not a number from 1 to " + Paging.LARGEST);
        }
        if (cursor != null && !cursor.matches("[A-Za-z0-9_-]{1,500}")) {
            throw ProblemException.parameter("cursor", "is not one that this list gave");
        }
        return new Paging(items, cursor);
    }
}
