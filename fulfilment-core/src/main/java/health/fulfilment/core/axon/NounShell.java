package health.fulfilment.core.axon;

import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Noun;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One noun as Axon runs it.
 *
 * @param type the aggregate type under which its events are stored, for ever
 * @param aggregate the class to configure
 * @param commands its sealed commands
 * @param events its sealed events
 * @param absent the state of a stream without events: where every fold begins
 * @param creation makes the aggregate of a stream without events, which must know its id: a refusal has no event that would
 *     tell it
 */
public record NounShell<A>(
        String type,
        Class<A> aggregate,
        Class<? extends Command> commands,
        Class<? extends Event> events,
        Supplier<? extends Noun<?, ?, ?>> absent,
        Function<String, A> creation) {}
