package health.fulfilment.api.problems;

import health.fulfilment.api.problems.Problem.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says of a body that could not be read which field is wrong and why, without repeating what was in it. */
final class JsonFaults {

    /** A longer one only repeats what was sent. */
    private static final int LONGEST_REASON = 300;

    private JsonFaults() {}

    static Problem explain(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> Problem.of(ProblemType.MALFORMED_JSON, "The body is empty.");
            case UnrecognizedPropertyException e -> unknown(e);
            case InvalidNullException e ->
                missing(child(
                        path(e),
                        e.getPropertyName() == null ? null : e.getPropertyName().getSimpleName()));
            case InvalidFormatException e when !(e.getValue() instanceof String) -> wrongType(e);
            case InvalidFormatException e -> field(ProblemType.INVALID_FIELD, path(e), invalid(e));
            case ValueInstantiationException e -> field(ProblemType.INVALID_FIELD, path(e), constructor(e));
            case MismatchedInputException e -> mismatch(e);
            case InputCoercionException e -> field(ProblemType.WRONG_TYPE, path(e), "is a number that does not fit");
            case StreamConstraintsException _ ->
                Problem.of(
                        ProblemType.MALFORMED_JSON,
                        "The body is nested too deep, or holds a number or a name that is too long.");
            case StreamReadException e -> malformed(e);
            case JacksonException e -> field(ProblemType.INVALID_FIELD, path(e), "cannot be read");
            default -> Problem.of(ProblemType.MALFORMED_JSON);
        };
    }

    private static Problem unknown(UnrecognizedPropertyException e) {
        String known = e.getKnownPropertyIds() == null
                ? ""
                : e.getKnownPropertyIds().stream()
                        .map(Objects::toString)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return field(ProblemType.UNKNOWN_FIELD, path(e), "is not a field here; the fields are " + known);
    }

    /** Jackson knows a missing required field only by its message. */
    private static Problem mismatch(MismatchedInputException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Missing required creator property")) {
            String[] quoted = message.split("'", 3);
            return missing(path(e).isEmpty() || !path(e).endsWith(quoted[1]) ? child(path(e), quoted[1]) : path(e));
        }
        if (message.startsWith("Cannot map `null` into type")) {
            return missing(path(e));
        }
        if (message.startsWith("Trailing token") || message.startsWith("No content")) {
            return Problem.of(ProblemType.MALFORMED_JSON, "The body is not exactly one JSON value" + at(e) + ".");
        }
        return wrongType(e);
    }

    private static Problem wrongType(MismatchedInputException e) {
        return field(ProblemType.WRONG_TYPE, path(e), "has another JSON type than " + expected(e.getTargetType()));
    }

    private static Problem malformed(StreamReadException e) {
        if (e.getOriginalMessage().startsWith("Duplicate Object property")) {
            return Problem.of(ProblemType.MALFORMED_JSON, "The body has the same field twice" + at(e) + ".");
        }
        return Problem.of(ProblemType.MALFORMED_JSON, "The body is not well-formed JSON" + at(e) + ".");
    }

    private static String invalid(InvalidFormatException e) {
        Class<?> target = e.getTargetType();
        if (target != null && target.isEnum()) {
            return "is none of " + String.join(", ", WireNames.of(target));
        }
        String message = e.getOriginalMessage();
        int reason = message.lastIndexOf(": ");
        return reason < 0 ? "is not a value that can be" : message.substring(reason + 2);
    }

    /** Our own records say in plain words what they refuse; what other code says is not for callers. */
    private static String constructor(ValueInstantiationException e) {
        Throwable cause = e.getCause();
        String message = cause instanceof IllegalArgumentException ? cause.getMessage() : null;
        return message == null ? "is not a value that can be" : message;
    }

    private static Problem missing(String field) {
        return field(ProblemType.MISSING_FIELD, field, "is missing");
    }

    private static Problem field(ProblemType type, String field, String reason) {
        String shown = field.isEmpty() ? "the body" : field;
        String why = reason.length() > LONGEST_REASON ? "is not a value that can be" : reason;
        return Problem.of(type, shown + " " + why, List.of(new FieldError(shown, why)));
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String child(String parent, @Nullable String name) {
        if (name == null || parent.equals(name) || parent.endsWith("." + name)) {
            return parent;
        }
        return parent.isEmpty() ? name : parent + "." + name;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null || type.isRecord()) {
            return "an object";
        }
        if (type.isEnum()
                || CharSequence.class.isAssignableFrom(type)
                || type.getName().startsWith("java.time.")) {
            return "a string";
        }
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type == boolean.class || type == Boolean.class
                ? "true or false"
                : type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "an object";
    }

    private static String at(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
