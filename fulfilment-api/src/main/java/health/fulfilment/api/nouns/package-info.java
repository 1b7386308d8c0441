/** Reads one thing by folding its stream: now, at a version, or as of a position. */
@NullMarked
package health.fulfilment.api.nouns;

import org.jspecify.annotations.NullMarked;
