/** From a request to a command and back: who asks, on which version, as of when, and how the answer is shown. */
@NullMarked
package health.fulfilment.api.requests;

import org.jspecify.annotations.NullMarked;
