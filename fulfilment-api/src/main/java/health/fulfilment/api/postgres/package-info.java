/** The real PostgreSQL that comes with the application: started when no other database is named, stopped with it. */
@NullMarked
package health.fulfilment.api.postgres;

import org.jspecify.annotations.NullMarked;
