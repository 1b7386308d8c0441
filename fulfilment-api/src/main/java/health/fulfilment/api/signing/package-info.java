/** The application's signing key, what it signs, and the evidence that anybody can check later. */
@NullMarked
package health.fulfilment.api.signing;

import org.jspecify.annotations.NullMarked;
