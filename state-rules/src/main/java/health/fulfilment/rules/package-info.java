/**
 * The law as data: dated, cited values for each jurisdiction, read from rule packs, merged so that the strictest wins,
 * evaluated against the facts of one decision, and explained in a sentence with its citation. Knows no framework and no
 * clock: the day to judge is part of every question.
 */
@NullMarked
package health.fulfilment.rules;

import org.jspecify.annotations.NullMarked;
