/** The world of the sandbox: sample people with their tokens and one-time codes, and a clock that moves forward only. */
@NullMarked
package health.fulfilment.api.sandbox;

import org.jspecify.annotations.NullMarked;
