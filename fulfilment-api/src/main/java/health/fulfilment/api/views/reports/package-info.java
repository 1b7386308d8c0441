/** Which reports to monitoring programs are there, how far has each come, and which dispensed fill has none that was taken? */
@NullMarked
package health.fulfilment.api.views.reports;

import org.jspecify.annotations.NullMarked;
