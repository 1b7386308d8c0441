package health.fulfilment.api.problems;

import health.fulfilment.api.commands.IdempotencyKeyReused;
import health.fulfilment.api.commands.NotDecided;
import health.fulfilment.api.eventstore.FutureMoment;
import health.fulfilment.api.signing.SigningKeyOutOfDate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever a handler, or the way to it, throws into a problem. What is nobody's mistake but ours is logged whole. */
@RestControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Problem> problem(ProblemException e) {
        return answer(e.problem(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        return answer(JsonFaults.explain(e.getCause()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException e) {
        return answer(ValidationFaults.explain(e.getBindingResult()), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException e) {
        return answer(ValidationFaults.explain(e), HttpHeaders.EMPTY);
    }

    /** A path that cannot be an id names nothing; a query parameter can be wrong. */
    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException e) {
        MethodParameter parameter = e.getParameter();
        return parameter.hasParameterAnnotation(PathVariable.class)
                ? answer(Problem.of(ProblemType.NOT_FOUND), HttpHeaders.EMPTY)
                : answer(ValidationFaults.explain(e), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
        return answer(
                ProblemException.parameter(e.getParameterName(), "is missing").problem(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> reused(IdempotencyKeyReused e) {
        return answer(Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notDecided(NotDecided e) {
        return unavailable();
    }

    /** It passes when an operator names another key: nothing is lost until then. */
    @ExceptionHandler
    ResponseEntity<Problem> outOfDate(SigningKeyOutOfDate e) {
        LOG.error("Nothing can be signed: {}", e.getMessage());
        return answer(
                Problem.of(ProblemType.SIGNING_MODULE_INVALID, String.valueOf(e.getMessage())), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> future(FutureMoment e) {
        return answer(Problem.of(ProblemType.FUTURE_MOMENT, e.getMessage() + "."), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException e) {
        return answer(Problem.of(ProblemType.FORBIDDEN), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(AuthenticationException e) {
        return answer(Problem.of(ProblemType.UNAUTHENTICATED), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Problem> anythingElse(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response) {
            ProblemType type = Statuses.problemFor(response.getStatusCode().value());
            return answer(Problem.of(type), response.getHeaders());
        }
        return Outages.isOutage(e) ? outage(e) : fault(e, request);
    }

    private static ResponseEntity<Problem> outage(Exception e) {
        LOG.warn("Storage does not answer: {}", e.toString());
        return unavailable();
    }

    private static ResponseEntity<Problem> unavailable() {
        return answer(Problem.of(ProblemType.UNAVAILABLE), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> fault(Exception e, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        return answer(
                Problem.of(ProblemType.INTERNAL_ERROR, "A fault of ours, in our log as incident " + incident + "."),
                HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
