package health.fulfilment.core.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lawful "no": a result, not an exception. Holds no personal data, so that it can be kept as the receipt of a request.
 *
 * @param code upper snake case, for example {@code TELEMED_FLEX_EXPIRED}
 * @param sentence one plain sentence that says why, with the values used
 * @param citation statute, regulation or policy, where one applies
 * @param findings what the rules said, where rules refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Refusal(
        Kind kind, String code, String sentence, @Nullable String citation, List<Finding> findings) {

    /** What sort of "no" it is; HTTP derives its status from this. */
    public enum Kind {
        /** There is no such thing, or none that the caller may know of. */
        @JsonProperty("absent")
        ABSENT,
        /** It exists, but at this stage the request has no place. */
        @JsonProperty("stage")
        STAGE,
        /** The law, or the practice's policy, forbids it. */
        @JsonProperty("rule")
        RULE,
        /** The caller acts on a version that is no longer the present one. */
        @JsonProperty("stale")
        STALE,
        /** The caller is not the one who may do this. */
        @JsonProperty("forbidden")
        FORBIDDEN,
        /** The request contradicts what is recorded, for example another digest than the one that was shown. */
        @JsonProperty("mismatch")
        MISMATCH
    }

    public Refusal {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    public static Refusal absent(String what) {
        return new Refusal(Kind.ABSENT, "NOT_FOUND", "There is no such " + what + ".", null, List.of());
    }

    public static Refusal stage(String code, String sentence) {
        return new Refusal(Kind.STAGE, code, sentence, null, List.of());
    }

    public static Refusal forbidden(String code, String sentence, @Nullable String citation) {
        return new Refusal(Kind.FORBIDDEN, code, sentence, citation, List.of());
    }

    public static Refusal mismatch(String code, String sentence, @Nullable String citation) {
        return new Refusal(Kind.MISMATCH, code, sentence, citation, List.of());
    }

    public static Refusal stale(long expected, long present) {
        return new Refusal(
                Kind.STALE,
                "VERSION_STALE",
                "You acted on version " + expected + "; the present version is " + present + ".",
                null,
                List.of());
    }

    /** The refusal that rules pronounced: code, sentence and citation of the first finding that refused; all findings kept. */
    public static Refusal byRule(List<Finding> findings) {
        Finding first = findings.stream()
                .filter(f -> f.outcome() == Outcome.REFUSED)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no finding refuses"));
        return new Refusal(
                Kind.RULE,
                first.code() == null ? "RULE_REFUSED" : first.code(),
                first.sentence(),
                first.citations().isEmpty() ? null : first.citations().getFirst(),
                findings);
    }
}
