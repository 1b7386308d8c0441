/**
 * The story that an empty sandbox plays through the public HTTP API, as the sample clients: one order for each state, from
 * prescription to doorstep, or to the refusal that the law demands.
 */
@NullMarked
package health.fulfilment.api.sandbox.story;

import org.jspecify.annotations.NullMarked;
