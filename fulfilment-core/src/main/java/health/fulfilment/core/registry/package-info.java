/** Who everybody is: patients, practitioners, pharmacists and pharmacies, with identifiers, addresses and time zones. */
@NullMarked
package health.fulfilment.core.registry;

import org.jspecify.annotations.NullMarked;
