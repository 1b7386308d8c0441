/** Keys, tokens and their replacement. */
@NullMarked
package health.fulfilment.api.signing;

import org.jspecify.annotations.NullMarked;
