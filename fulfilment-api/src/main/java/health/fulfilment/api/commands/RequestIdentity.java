package health.fulfilment.api.commands;

/**
 * What makes a request the same request when it comes again: whose it is, under which key, and what it asked.
 *
 * @param client who authenticated: keys of different clients never meet
 * @param idempotencyKey from the {@code Idempotency-Key} header
 * @param requestHmac keyed digest of method, path and body: guessable content cannot be recovered from it
 */
public record RequestIdentity(String client, String idempotencyKey, String requestHmac) {}
