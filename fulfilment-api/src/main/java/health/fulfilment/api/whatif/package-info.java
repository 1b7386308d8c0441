/** Past decisions put to a rulebook again: to the one they recorded, which must say the same, or to one that does not exist yet. */
@NullMarked
package health.fulfilment.api.whatif;

import org.jspecify.annotations.NullMarked;
