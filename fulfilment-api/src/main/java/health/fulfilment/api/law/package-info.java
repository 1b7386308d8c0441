/** The law as people and partners read it: what is in force on a day, what changed between two, how the states differ. */
@NullMarked
package health.fulfilment.api.law;

import org.jspecify.annotations.NullMarked;
