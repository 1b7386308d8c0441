/** The Axon shells of the nouns: nothing here decides. */
@NullMarked
package health.fulfilment.core.axon;

import org.jspecify.annotations.NullMarked;
