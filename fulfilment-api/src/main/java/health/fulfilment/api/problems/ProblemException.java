package health.fulfilment.api.problems;

import health.fulfilment.core.shared.Refusal;
import java.util.List;

/** Ends a request with a problem, from wherever the edge notices it. Never thrown by the core: there a "no" is a result. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ProblemType type) {
        this(Problem.of(type));
    }

    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    public ProblemException(Refusal refusal) {
        this(Problem.of(refusal));
    }

    /** One field of the request is wrong. */
    public static ProblemException field(String field, String reason) {
        return new ProblemException(Problem.of(
                ProblemType.INVALID_FIELD, field + " " + reason, List.of(new Problem.FieldError(field, reason))));
    }

    /** One query parameter, or part of the path, is wrong. */
    public static ProblemException parameter(String name, String reason) {
        return new ProblemException(Problem.of(
                ProblemType.INVALID_PARAMETER, name + " " + reason, List.of(new Problem.FieldError(name, reason))));
    }

    public Problem problem() {
        return problem;
    }
}
