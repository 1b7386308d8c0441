/** What a regulator asks: everything that happened to one order, with who, when, why and on which evidence. */
@NullMarked
package health.fulfilment.api.audit;

import org.jspecify.annotations.NullMarked;
