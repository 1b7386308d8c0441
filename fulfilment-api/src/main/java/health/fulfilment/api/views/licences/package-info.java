/** Who holds which licence, and how did it stand on a day, as known at a moment? */
@NullMarked
package health.fulfilment.api.views.licences;

import org.jspecify.annotations.NullMarked;
