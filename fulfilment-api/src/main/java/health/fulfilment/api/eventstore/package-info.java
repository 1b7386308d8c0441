/** Keeps every event for ever, in one order without holes, and answers nobody before what they asked for is on disk. */
@NullMarked
package health.fulfilment.api.eventstore;

import org.jspecify.annotations.NullMarked;
