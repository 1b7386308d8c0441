/** The one door through which every command enters, and the bus, repositories and processors behind it. */
@NullMarked
package health.fulfilment.api.commands;

import org.jspecify.annotations.NullMarked;
