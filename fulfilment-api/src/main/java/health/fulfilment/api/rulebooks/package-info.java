/** Which law decisions are made by: the packs we ship with the operator's over them, and every rulebook ever used here. */
@NullMarked
package health.fulfilment.api.rulebooks;

import org.jspecify.annotations.NullMarked;
