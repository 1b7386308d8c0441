/** Measures the whole on one PostgreSQL beside what that PostgreSQL does on its own; nothing here fails for being slow. */
@NullMarked
package health.fulfilment.api.benchmark;

import org.jspecify.annotations.NullMarked;
