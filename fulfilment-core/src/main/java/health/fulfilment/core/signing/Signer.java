package health.fulfilment.core.signing;

import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Noun;
import health.fulfilment.core.shared.TokenId;
import health.fulfilment.core.signing.SignerCommand.ConfirmToken;
import health.fulfilment.core.signing.SignerCommand.GrantRight;
import health.fulfilment.core.signing.SignerCommand.OfferToken;
import health.fulfilment.core.signing.SignerCommand.PresentFactors;
import health.fulfilment.core.signing.SignerCommand.RegisterToken;
import health.fulfilment.core.signing.SignerCommand.RequestRight;
import health.fulfilment.core.signing.SignerCommand.RevokeRight;
import health.fulfilment.core.signing.SignerCommand.RevokeToken;
import health.fulfilment.core.signing.SignerEvent.SigningCeremonyCompleted;
import health.fulfilment.core.signing.SignerEvent.SigningCeremonyRefused;
import health.fulfilment.core.signing.SignerEvent.SigningLocked;
import health.fulfilment.core.signing.SignerEvent.SigningRightGranted;
import health.fulfilment.core.signing.SignerEvent.SigningRightRequested;
import health.fulfilment.core.signing.SignerEvent.SigningRightRevoked;
import health.fulfilment.core.signing.SignerEvent.TokenConfirmed;
import health.fulfilment.core.signing.SignerEvent.TokenOffered;
import health.fulfilment.core.signing.SignerEvent.TokenRegistered;
import health.fulfilment.core.signing.SignerEvent.TokenRegistrationRefused;
import health.fulfilment.core.signing.SignerEvent.TokenRevoked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner as one who signs: the tokens, the right, and the ceremonies of the last minutes. Guarantees that no code and
 * no assertion counts twice, and that what was lost or revoked counts no more; does not know what is signed.
 *
 * @param tokens numbered from 1 in this order
 * @param right absent as long as nobody asked for it
 * @param failures in a row, since a ceremony was last completed
 * @param lockedUntil absent if never
 * @param recent ceremonies of the last minutes: their nonces do not count again
 * @param revokedAt number of the last event that revoked something, -1 if none did: no ceremony before it is signed with
 */
public record Signer(
        long version,
        List<Token> tokens,
        @Nullable SigningRight right,
        int failures,
        @Nullable Instant lockedUntil,
        List<Ceremony> recent,
        long revokedAt)
        implements Noun<Signer, SignerCommand, SignerEvent> {

    private static final Signer ABSENT = new Signer(-1, List.of(), null, 0, null, List.of(), -1);

    public Signer {
        tokens = List.copyOf(tokens);
        recent = List.copyOf(recent);
    }

    public static Signer absent() {
        return ABSENT;
    }

    public Optional<Token> token(TokenId id) {
        return tokens.stream().filter(token -> token.id().equals(id)).findFirst();
    }

    public Optional<Ceremony> ceremony(long number) {
        return recent.stream()
                .filter(ceremony -> ceremony.number() == number && number > revokedAt)
                .findFirst();
    }

    /** Whether the nonce has counted already. */
    boolean spent(String nonce) {
        return recent.stream()
                .flatMap(ceremony -> ceremony.factors().stream())
                .map(UsedFactor::assertion)
                .anyMatch(assertion -> assertion != null && assertion.nonce().equals(nonce));
    }

    /** Whether the practitioner may sign at present. */
    public boolean maySign() {
        return right != null && right.status() == SigningRight.Status.GRANTED;
    }

    @Override
    public Decision<SignerEvent> decide(SignerCommand command) {
        return switch (command) {
            case OfferToken c -> Tokens.offer(this, c);
            case RegisterToken c -> Tokens.register(this, c);
            case ConfirmToken c -> Tokens.confirm(this, c);
            case RevokeToken c -> Tokens.revoke(this, c);
            case RequestRight c -> Rights.request(this, c);
            case GrantRight c -> Rights.grant(this, c);
            case RevokeRight c -> Rights.revoke(this, c);
            case PresentFactors c -> Factors.present(this, c);
        };
    }

    @Override
    public Signer evolve(SignerEvent event) {
        return switch (event) {
            case TokenOffered e ->
                withToken(new Token(
                        e.token(),
                        e.kind(),
                        e.subject(),
                        e.device(),
                        e.proofing(),
                        e.offeredBy(),
                        Token.Status.OFFERED,
                        null,
                        0));
            case TokenRegistered e -> changed(e.token(), token -> token.registered(e.passkey(), e.mark()));
            case TokenRegistrationRefused _ -> next(tokens, right, failures, lockedUntil, recent);
            case TokenConfirmed e -> changed(e.token(), token -> token.with(Token.Status.ACTIVE));
            case TokenRevoked e ->
                changed(e.token(), token -> token.with(Token.Status.REVOKED)).revokedNow();
            case SigningRightRequested e ->
                withRight(new SigningRight(
                        e.signer(), version + 1, e.requestedBy(), SigningRight.Status.REQUESTED, e.at(), null));
            case SigningRightGranted e -> withRight(known().granted(e.at()));
            case SigningRightRevoked e ->
                withRight(known().revoked(e.at(), e.trigger())).revokedNow();
            case SigningCeremonyCompleted e -> completed(e);
            case SigningCeremonyRefused e -> next(tokens, right, e.failures(), lockedUntil, recent);
            case SigningLocked e -> next(tokens, right, failures, e.until(), recent);
        };
    }

    private SigningRight known() {
        if (right == null) {
            throw new IllegalStateException("nobody asked for the right to sign");
        }
        return right;
    }

    private Signer completed(SigningCeremonyCompleted e) {
        List<Ceremony> kept = new ArrayList<>(recent);
        kept.removeIf(old -> old.at().isBefore(e.at().minus(Ceremony.GOOD_FOR)));
        kept.add(new Ceremony(e.signer(), version + 1, e.at(), e.subject(), e.digests(), e.factors()));
        List<Token> used = tokens;
        for (UsedFactor factor : e.factors()) {
            used = replaced(used, factor.token(), token -> token.used(factor.mark()));
        }
        return next(used, right, 0, null, kept);
    }

    private Signer withToken(Token token) {
        List<Token> more = new ArrayList<>(tokens);
        more.add(token);
        return next(more, right, failures, lockedUntil, recent);
    }

    private Signer withRight(SigningRight next) {
        return next(tokens, next, failures, lockedUntil, recent);
    }

    private Signer changed(TokenId id, UnaryOperator<Token> change) {
        return next(replaced(tokens, id, change), right, failures, lockedUntil, recent);
    }

    private static List<Token> replaced(List<Token> tokens, TokenId id, UnaryOperator<Token> change) {
        return tokens.stream()
                .map(token -> token.id().equals(id) ? change.apply(token) : token)
                .toList();
    }

    private Signer revokedNow() {
        return new Signer(version, tokens, right, failures, lockedUntil, recent, version);
    }

    private Signer next(
            List<Token> tokens,
            @Nullable SigningRight right,
            int failures,
            @Nullable Instant lockedUntil,
            List<Ceremony> recent) {
        return new Signer(version + 1, tokens, right, failures, lockedUntil, recent, revokedAt);
    }
}
