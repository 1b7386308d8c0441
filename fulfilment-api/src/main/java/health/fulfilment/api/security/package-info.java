/** Who calls and what they may do: tokens verified, roles stated on each handler, everything else refused. */
@NullMarked
package health.fulfilment.api.security;

import org.jspecify.annotations.NullMarked;
