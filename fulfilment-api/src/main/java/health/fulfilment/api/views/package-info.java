/** What every list shares: rows that remember, pages, cursors, how far a view has read. Each folder is one question. */
@NullMarked
package health.fulfilment.api.views;

import org.jspecify.annotations.NullMarked;
