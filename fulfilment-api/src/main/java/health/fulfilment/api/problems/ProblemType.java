package health.fulfilment.api.problems;

/**
 * The problems that HTTP itself raises, whoever asks for whatever. Codes are for ever: clients branch on them. What nouns
 * and laws refuse has codes of its own, see {@link ProblemCatalogue}.
 */
public enum ProblemType {
    BAD_REQUEST(400, "Bad request", "The request line, a header or the path is not something this server accepts."),
    MALFORMED_JSON(400, "Malformed JSON", "The body is not well-formed JSON. The detail names the line and column."),
    UNKNOWN_FIELD(
            400, "Unknown field", "The body has a field that this request does not know. Nothing is ignored silently."),
    MISSING_FIELD(400, "Missing field", "A field that this request needs is absent or null."),
    WRONG_TYPE(400, "Wrong type", "A field has another JSON type than expected. Nothing is converted silently."),
    INVALID_FIELD(
            400,
            "Invalid value",
            "A field has the right type, but a value that cannot be, such as the 30th of February."),
    INVALID_PARAMETER(400, "Invalid parameter", "A query parameter or a part of the path has a value that cannot be."),
    UNKNOWN_PARAMETER(
            400, "Unknown parameter", "The query has a parameter that this request does not know, or has it twice."),
    FUTURE_MOMENT(
            400, "Not yet", "How things stand can be asked for the past and the present, not for a moment to come."),
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "Idempotency key required",
            "A POST that changes something needs the header Idempotency-Key: 1 to 255 visible ASCII characters, a new one for"
                    + " each thing to do. Sent again with the same key and body, it gives the first answer again."),
    UNAUTHENTICATED(
            401,
            "Who are you?",
            "The request has no bearer token, or one that is expired or was not issued for this server."),
    FORBIDDEN(403, "Not yours to do", "The caller is known, but may not do this."),
    NOT_FOUND(404, "Not found", "There is no such thing, or none that the caller may know of."),
    METHOD_NOT_ALLOWED(
            405, "Method not allowed", "The path exists, but not with this method. The header Allow says which."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The answer cannot be given in a form that the header Accept asks for."),
    REQUEST_RUNNING(
            409, "Request still running", "A request with the same idempotency key is being worked on. Ask again."),
    VERSION_STALE(412, "Stale version", "The thing has changed since the version named in If-Match. Read it again."),
    BODY_TOO_LARGE(413, "Body too large", "A request body holds at most 256 KiB."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Bodies are application/json in UTF-8."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency key reused", "The same idempotency key came before with another request. Use a new key."),
    VERSION_REQUIRED(
            428,
            "Version required",
            "Say in the header If-Match which version you act on, as the ETag of the answer gave it."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Slow down. The header Retry-After says for how long."),
    INTERNAL_ERROR(500, "Our mistake", "A fault of ours. The detail has a number under which it is in our log."),
    SIGNING_MODULE_INVALID(
            503,
            "Nothing can be signed",
            "The certificate of the signing key is not valid now, so that neither an approval nor an acceptance can be signed (21"
                    + " CFR 1311.120(b)(16), 1311.205(b)(4)). Nothing is lost: once the operator has named another key, send"
                    + " the same request again."),
    UNAVAILABLE(
            503,
            "Unavailable for the moment",
            "Storage does not answer. Nothing is lost: send the same request with the same idempotency key again after the"
                    + " seconds in Retry-After.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public String code() {
        return name();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }
}
