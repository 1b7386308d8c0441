/** Recalls of lots over HTTP: a pharmacy calls one back, and sees where everything is that was made of it. */
@NullMarked
package health.fulfilment.api.recalls;

import org.jspecify.annotations.NullMarked;
