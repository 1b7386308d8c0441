package health.fulfilment.rules.pack;

/** A rule pack that cannot be relied on. The message names file, line and what was expected instead. */
public final class RulePackInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    public RulePackInvalid(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** Counted from one. */
    public int line() {
        return line;
    }
}
