/** Stories told to the running application over HTTP, on a real PostgreSQL, as the sample people tell them. */
@NullMarked
package health.fulfilment.api.story;

import org.jspecify.annotations.NullMarked;
