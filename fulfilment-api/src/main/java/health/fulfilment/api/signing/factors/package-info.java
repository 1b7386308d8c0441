/**
 * The factors of a signing ceremony as they come over HTTP (21 CFR 1311.115): checked cryptographically here, and told to the
 * signer, who alone decides what counts. Stores no code and no answer; only the wrapped secrets of one-time codes.
 */
@NullMarked
package health.fulfilment.api.signing.factors;

import org.jspecify.annotations.NullMarked;
