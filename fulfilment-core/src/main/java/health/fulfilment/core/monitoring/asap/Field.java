package health.fulfilment.core.monitoring.asap;

import health.fulfilment.core.monitoring.asap.AsapFault.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * One field of one version.
 *
 * @param id segment and position, for example {@code PAT07}
 * @param length the greatest number of characters
 * @param mayBeCut whether a longer value is cut instead of being a fault
 * @param retired kept as an empty position
 * @param codes the values allowed; empty: any of the type
 */
record Field(
        String id,
        String name,
        FieldType type,
        int length,
        boolean required,
        boolean mayBeCut,
        boolean retired,
        Set<String> codes) {

    Segment segment() {
        return Segment.of(id);
    }

    /** What is wrong with this value in a file that ends its segments so; an empty value is wrong nowhere but in {@code required}. */
    Optional<AsapFault> faultOf(String value, char terminator) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (retired) {
            return Optional.of(fault(Kind.NOT_IN_VERSION, "is retired and must be empty"));
        }
        if (value.length() > length) {
            return Optional.of(
                    fault(Kind.TOO_LONG, "has " + value.length() + " characters where " + length + " are allowed"));
        }
        if (type != FieldType.END && !isPlain(value, terminator)) {
            return Optional.of(fault(
                    Kind.FORBIDDEN_CHARACTER, "has a character that ends an element or a segment or is not ASCII"));
        }
        if (!type.matches(value, length)) {
            return Optional.of(fault(Kind.WRONG_FORM, "is not " + type.form(length)));
        }
        return codes.isEmpty() || codes.contains(value)
                ? Optional.empty()
                : Optional.of(fault(Kind.UNKNOWN_CODE, "is not one of the codes " + String.join(", ", codes)));
    }

    AsapFault missing() {
        return fault(Kind.REQUIRED, "is required");
    }

    /** Never repeats the value: it may be somebody's name. */
    AsapFault fault(Kind kind, String what) {
        Integer limit = kind == Kind.TOO_LONG ? length : null;
        return new AsapFault(0, kind, segment().name(), id, limit, id + " (" + name + ") " + what + ".");
    }

    private static boolean isPlain(String value, char terminator) {
        return value.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '*' && c != terminator);
    }
}
