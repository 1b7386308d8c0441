/** The rules of the house, each with its reason: where code lives, what it may use, and what it may be called. */
@NullMarked
package health.fulfilment.house;

import org.jspecify.annotations.NullMarked;
