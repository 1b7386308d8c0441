package health.fulfilment.api.problems;

import health.fulfilment.api.problems.Problem.FieldError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says which fields validation refused, all of them at once. */
final class ValidationFaults {

    private ValidationFaults() {}

    static Problem explain(Errors errors) {
        List<FieldError> fields = errors.getAllErrors().stream()
                .map(ValidationFaults::field)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
                .toList();
        boolean onlyMissing =
                errors.getAllErrors().stream().allMatch(error -> Objects.equals(error.getCode(), "NotNull"));
        return problem(onlyMissing ? ProblemType.MISSING_FIELD : ProblemType.INVALID_FIELD, fields);
    }

    static Problem explain(HandlerMethodValidationException e) {
        List<FieldError> fields = e.getParameterValidationResults().stream()
                .flatMap(result -> result instanceof ParameterErrors errors
                        ? errors.getAllErrors().stream().map(ValidationFaults::field)
                        : result.getResolvableErrors().stream().map(error -> parameter(result, error)))
                .toList();
        return problem(ProblemType.INVALID_PARAMETER, fields);
    }

    static Problem explain(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        String reason =
                type != null && type.isEnum() ? "is none of " + String.join(", ", WireNames.of(type)) : plainWords(e);
        return ProblemException.parameter(e.getName(), reason).problem();
    }

    private static String plainWords(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() instanceof Exception) {
            deepest = deepest.getCause();
            if (deepest instanceof IllegalArgumentException && deepest.getMessage() != null) {
                return deepest.getMessage();
            }
        }
        return "is not a value that can be";
    }

    private static FieldError field(ObjectError error) {
        String name = error instanceof org.springframework.validation.FieldError field ? field.getField() : "the body";
        return new FieldError(name, reason(error));
    }

    private static FieldError parameter(ParameterValidationResult result, MessageSourceResolvable error) {
        String name = result.getMethodParameter().getParameterName();
        return new FieldError(name == null ? "parameter" : name, reason(error));
    }

    private static String reason(MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return message == null ? "is not a value that can be" : message;
    }

    private static Problem problem(ProblemType type, List<FieldError> fields) {
        String sentence = fields.stream()
                .map(field -> field.field() + " " + field.reason())
                .collect(Collectors.joining("; "));
        return Problem.of(type, sentence, fields);
    }
}
