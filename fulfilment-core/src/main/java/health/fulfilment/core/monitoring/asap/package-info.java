/**
 * The file in which a pharmacy reports dispensed controlled substances to a state's prescription drug monitoring program:
 * the ASAP reporting file in versions 4.2, 4.2A, 4.2B and 5.0. Pure: reports, a state's settings and the time come in, text
 * and faults go out; sending it is somebody else's.
 *
 * <p>The standard of the American Society for Automation in Pharmacy is sold and was not read. What is known of it here comes
 * from public sources: the record definitions of the Department of Veterans Affairs (VistA file 58.4, patch PSO*7*772), public
 * programs that write such files, and rules and notices of states. The guide of a state overrides all of it.
 */
@NullMarked
package health.fulfilment.core.monitoring.asap;

import org.jspecify.annotations.NullMarked;
