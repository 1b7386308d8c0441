/** Keeps the licences, registrations and permits that every decision leans on. */
@NullMarked
package health.fulfilment.api.licensing;

import org.jspecify.annotations.NullMarked;
