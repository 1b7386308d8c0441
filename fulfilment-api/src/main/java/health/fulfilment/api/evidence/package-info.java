/** Gathers what decisions rest on from other streams, each fact with the version at which it was read. */
@NullMarked
package health.fulfilment.api.evidence;

import org.jspecify.annotations.NullMarked;
