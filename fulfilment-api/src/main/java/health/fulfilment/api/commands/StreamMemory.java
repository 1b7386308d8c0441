package health.fulfilment.api.commands;

/** Keeps states of streams between commands, knowing that they may be out of date: the log checks what rests on them. */
public interface StreamMemory {

    /** That stream has changed, or seems to have: the next one who asks reads it again. */
    void forget(String stream);
}
