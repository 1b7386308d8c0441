/** Compliance matters over HTTP: opened, met or voided by a compliance officer. All of them are listed among the obligations. */
@NullMarked
package health.fulfilment.api.matters;

import org.jspecify.annotations.NullMarked;
