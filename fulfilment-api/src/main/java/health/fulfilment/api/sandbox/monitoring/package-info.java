/** The monitoring programs of the sandbox: answer reports as they were told to, as the sandbox's time goes by. */
@NullMarked
package health.fulfilment.api.sandbox.monitoring;

import org.jspecify.annotations.NullMarked;
