package health.fulfilment.api.prescribing;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.eventstore.Receipts;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.SecondFactors;
import health.fulfilment.core.shared.Refusal;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The second factors of one approval. A code is used up by the first request that carries it. */
@Component
class Ceremony {

    private final SecondFactors factors;
    private final Receipts receipts;
    private final InstantSource clock;

    Ceremony(SecondFactors factors, Receipts receipts, InstantSource clock) {
        this.factors = factors;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The kinds of the factors that were verified, now or when this request came first. */
    List<String> factors(ApprovalRequest request, Caller caller, RequestIdentity identity) {
        List<String> kinds = request.factors().stream()
                .map(factor -> switch (factor.type()) {
                    case TOTP -> "totp";
                })
                .distinct()
                .toList();
        if (!answeredBefore(identity)) {
            for (ApprovalRequest.Factor factor : request.factors()) {
                verify(factor, caller, identity);
            }
        }
        return kinds;
    }

    /** Each prescription leaves a receipt of its own; the space keeps these keys apart from any that a client may send. */
    static RequestIdentity part(RequestIdentity whole, int index) {
        return index == 0
                ? whole
                : new RequestIdentity(whole.client(), whole.idempotencyKey() + " " + index, whole.requestHmac());
    }

    /** A request that reuses the key with another content is told so by the gate. */
    private boolean answeredBefore(RequestIdentity identity) {
        return receipts.find(identity.client(), identity.idempotencyKey()).isPresent();
    }

    private void verify(ApprovalRequest.Factor factor, Caller caller, RequestIdentity identity) {
        String request = identity.client() + '\n' + identity.idempotencyKey() + '\n' + identity.requestHmac();
        switch (factors.verify(caller.actor().subject(), factor.code(), clock.instant(), request)) {
            case ACCEPTED -> {}
            case WRONG -> throw refused("SECOND_FACTOR_WRONG", "This is not the one-time code of this moment.");
            case USED ->
                throw refused("SECOND_FACTOR_USED", "This one-time code was used already: wait for the next one.");
            case LOCKED ->
                throw refused("SECOND_FACTOR_LOCKED", "Too many wrong one-time codes: wait for half a minute.");
            case UNKNOWN ->
                throw refused("SECOND_FACTOR_UNKNOWN", "No second factor is known of you: ask compliance for one.");
        }
    }

    private static ProblemException refused(String code, String sentence) {
        return new ProblemException(Refusal.forbidden(code, sentence, "21 CFR 1311.115(a)"));
    }
}
