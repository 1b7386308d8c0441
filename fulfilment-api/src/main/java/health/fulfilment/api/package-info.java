/** Shows and serves: storage, HTTP, views, audit, privacy, security, sandbox. */
@NullMarked
package health.fulfilment.api;

import org.jspecify.annotations.NullMarked;
