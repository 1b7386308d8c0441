/** The prescriber's side of HTTP: draft, assess, mark ready, approve, cancel. */
@NullMarked
package health.fulfilment.api.prescribing;

import org.jspecify.annotations.NullMarked;
