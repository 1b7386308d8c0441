package health.fulfilment.api.forms;

/** As administrations record it; monitoring programs ask for it in the report of a fill (ASAP PAT19). */
public enum Sex {
    F,
    M,
    /** Unknown. */
    U
}
