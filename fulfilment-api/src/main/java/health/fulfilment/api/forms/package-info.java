/** What may be written in a request: checked words, days, moments, names and addresses that the rooms share. */
@NullMarked
package health.fulfilment.api.forms;

import org.jspecify.annotations.NullMarked;
