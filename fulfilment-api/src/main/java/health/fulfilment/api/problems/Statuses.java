package health.fulfilment.api.problems;

/** Which problem stands for a bare HTTP status that Spring or Tomcat decided on. */
final class Statuses {

    private Statuses() {}

    static ProblemType problemFor(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            case 503 -> ProblemType.UNAVAILABLE;
            // the request line asks for what no server of this kind has
            case 501 -> ProblemType.METHOD_NOT_ALLOWED;
            case 505 -> ProblemType.BAD_REQUEST;
            default -> status >= 500 ? ProblemType.INTERNAL_ERROR : ProblemType.BAD_REQUEST;
        };
    }
}
