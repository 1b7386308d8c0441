/** Registers and corrects who everybody is: patients, practitioners, pharmacists and pharmacies. */
@NullMarked
package health.fulfilment.api.registry;

import org.jspecify.annotations.NullMarked;
