/** Reports to states' monitoring programs over HTTP: what was sent, what was answered, what is taken back. */
@NullMarked
package health.fulfilment.api.monitoring;

import org.jspecify.annotations.NullMarked;
