/** What every endpoint shares: strict requests, idempotency keys, expected versions, paging. */
@NullMarked
package health.fulfilment.api.http;

import org.jspecify.annotations.NullMarked;
