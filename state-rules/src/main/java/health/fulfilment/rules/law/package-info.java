/**
 * The law of a day, to be read: what is in force, what changed between two days, how the states differ. Pure functions of an
 * edition and a date, which HTTP and the pages in {@code docs/states} share; no decision is made here.
 */
@NullMarked
package health.fulfilment.rules.law;

import org.jspecify.annotations.NullMarked;
