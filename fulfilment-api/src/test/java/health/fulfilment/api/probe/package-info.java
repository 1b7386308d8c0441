/** Handlers that exist in tests only, and a running application that has them. */
@NullMarked
package health.fulfilment.api.probe;

import org.jspecify.annotations.NullMarked;
