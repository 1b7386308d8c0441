/** The carrier of the sandbox: tells of a parcel what it was scripted to, as the sandbox's time goes by. */
@NullMarked
package health.fulfilment.api.sandbox.carrier;

import org.jspecify.annotations.NullMarked;
