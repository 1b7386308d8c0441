/** Which days without fills are told to which monitoring program? And the clock that makes those days fall due. */
@NullMarked
package health.fulfilment.api.views.zeroreports;

import org.jspecify.annotations.NullMarked;
