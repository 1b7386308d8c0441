package health.fulfilment.api.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What the caller is told when the answer is "no" (RFC 9457).
 *
 * @param type a page that explains the code, relative to this server
 * @param code stable, for programs to branch on
 * @param citation the law or policy behind a refusal
 * @param findings what each rule said, where rules refused
 * @param errors which fields are wrong, and why
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String citation,
        List<Finding> findings,
        List<FieldError> errors) {

    private static final String RETRY_AFTER_SECONDS = "2";

    /** @param field dotted path, with the index of list elements: {@code prescriptions[0].id} */
    public record FieldError(String field, String reason) {}

    public static Problem of(ProblemType type) {
        return of(type, type.explanation(), List.of());
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
        return new Problem(
                ProblemCatalogue.page(type.code()),
                type.title(),
                type.status(),
                detail,
                type.code(),
                null,
                List.of(),
                errors);
    }

    /** A lawful "no" of a noun: the status follows from its kind. */
    public static Problem of(Refusal refusal) {
        return new Problem(
                ProblemCatalogue.page(refusal.code()),
                ProblemCatalogue.titleOf(refusal.kind()),
                status(refusal.kind()),
                refusal.sentence(),
                refusal.code(),
                refusal.citation(),
                refusal.findings(),
                List.of());
    }

    /** What the status itself asks to be said in headers: how to come back, or when. */
    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (status == ProblemType.UNAUTHENTICATED.status()) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == ProblemType.UNAVAILABLE.status()) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return headers;
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case ABSENT -> 404;
            case STAGE, MISMATCH -> 409;
            case RULE -> 422;
            case STALE -> 412;
            case FORBIDDEN -> 403;
        };
    }
}
