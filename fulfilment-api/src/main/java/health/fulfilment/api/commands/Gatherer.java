package health.fulfilment.api.commands;

import health.fulfilment.core.shared.Command;

/**
 * Attaches to one noun's commands what their decisions need from other streams, read afresh. Commands that need nothing are
 * returned as they are. Guarantees that every stream read is named in the command's evidence at the version that was read.
 *
 * @param <C> the noun's sealed command interface
 */
public interface Gatherer<C extends Command> {

    Class<C> commands();

    C gather(C bare);
}
