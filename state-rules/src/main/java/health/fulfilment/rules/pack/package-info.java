/**
 * Rule packs: one file of dated, cited values per jurisdiction, read strictly, named by a hash of what they say. Knows
 * nothing of prescriptions.
 */
@NullMarked
package health.fulfilment.rules.pack;

import org.jspecify.annotations.NullMarked;
