/** Every "no" that leaves over HTTP: one form (RFC 9457), one catalogue, one page for each code. */
@NullMarked
package health.fulfilment.api.problems;

import org.jspecify.annotations.NullMarked;
