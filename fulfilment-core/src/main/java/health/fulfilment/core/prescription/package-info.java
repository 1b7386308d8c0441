/** One prescription and the order made of it: drafted, approved, routed, accepted, filled, delivered, or refused on the way. */
@NullMarked
package health.fulfilment.core.prescription;

import org.jspecify.annotations.NullMarked;
