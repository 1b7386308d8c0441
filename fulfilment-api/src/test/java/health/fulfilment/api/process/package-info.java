/** The application in processes of its own, as its users meet it: over HTTP, killed without warning, several at once. */
@NullMarked
package health.fulfilment.api.process;

import org.jspecify.annotations.NullMarked;
