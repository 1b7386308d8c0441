/**
 * Who may sign prescriptions of controlled substances, with which tokens, and what was signed in which ceremony (21 CFR
 * 1311.105 to 1311.140). Checks no code and no assertion itself: it is told what came of the check, and decides what counts.
 */
@NullMarked
package health.fulfilment.core.signing;

import org.jspecify.annotations.NullMarked;
