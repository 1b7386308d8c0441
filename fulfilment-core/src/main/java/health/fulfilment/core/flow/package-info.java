/** What follows from what: pure, stateless answers to events in the form of commands. A repeat is harmless. */
@NullMarked
package health.fulfilment.core.flow;

import org.jspecify.annotations.NullMarked;
