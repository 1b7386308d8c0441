/**
 * Judging one case by the law of one day: each rule is a small function in a visible list, gives exactly one judgement,
 * and spells out its sentence only when somebody reads it.
 */
@NullMarked
package health.fulfilment.rules.evaluation;

import org.jspecify.annotations.NullMarked;
