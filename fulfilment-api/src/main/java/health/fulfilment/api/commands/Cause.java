package health.fulfilment.api.commands;

/**
 * What made the system itself send a command: an event that a flow answered, or a duty that fell due.
 *
 * @param because the flow or poller, for example {@code flow-route-approved}
 * @param id the event's or duty's id: the same cause gives the same command id
 * @param correlationId of the event that caused it
 */
public record Cause(String because, String id, String correlationId) {}
