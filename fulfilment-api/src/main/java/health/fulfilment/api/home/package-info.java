/** The data folder and the secrets in it: made at first start, readable by their owner only. */
@NullMarked
package health.fulfilment.api.home;

import org.jspecify.annotations.NullMarked;
