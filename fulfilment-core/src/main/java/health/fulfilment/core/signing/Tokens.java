package health.fulfilment.core.signing;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shared.TokenId;
import health.fulfilment.core.signing.SignerCommand.ConfirmToken;
import health.fulfilment.core.signing.SignerCommand.OfferToken;
import health.fulfilment.core.signing.SignerCommand.RegisterToken;
import health.fulfilment.core.signing.SignerCommand.RevokeToken;
import health.fulfilment.core.signing.SignerEvent.SigningRightRevoked;
import health.fulfilment.core.signing.SignerEvent.TokenConfirmed;
import health.fulfilment.core.signing.SignerEvent.TokenOffered;
import health.fulfilment.core.signing.SignerEvent.TokenRegistered;
import health.fulfilment.core.signing.SignerEvent.TokenRegistrationRefused;
import health.fulfilment.core.signing.SignerEvent.TokenRevoked;
import health.fulfilment.core.signing.Token.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A token on its way: offered after proofing, registered by the person who holds it, confirmed by somebody else than who
 * offered it and whose it is, and one day revoked (21 CFR 1311.105, 1311.115(b)).
 */
final class Tokens {

    private Tokens() {}

    static Decision<SignerEvent> offer(Signer signer, OfferToken c) {
        Context by = c.context();
        Optional<Refusal> refusal = complianceOnly(by.actor())
                .or(() -> Evidence.required(c.evidence()).registered()
                        ? Optional.empty()
                        : Optional.of(Refusal.absent("practitioner")))
                .or(() -> by.staleAt(signer.version()))
                .or(() -> c.proofing().provedOn().isAfter(latestDate(by.at()))
                        ? Optional.of(Refusal.mismatch(
                                "CREDENTIAL_NOT_PROOFED",
                                "The identity would have been proved in the future.",
                                "21 CFR 1311.105(a)"))
                        : Optional.empty());
        return refusal.isPresent()
                ? Decision.refused(refusal.get())
                : Decision.recorded(new TokenOffered(
                        TokenId.of(c.signer(), signer.tokens().size() + 1),
                        by.at(),
                        c.kind(),
                        c.subject(),
                        c.device(),
                        c.proofing(),
                        by.actor().subject()));
    }

    static Decision<SignerEvent> register(Signer signer, RegisterToken c) {
        Optional<Token> own = signer.token(c.token())
                .filter(token -> isOwn(token, c.signer(), c.context().actor()));
        if (own.isEmpty()) {
            return Decision.refused(Refusal.absent("token"));
        }
        Token token = own.get();
        if (token.status() != Status.OFFERED) {
            return Decision.refused(
                    Refusal.stage("TOKEN_NOT_OFFERED", "This token is " + word(token) + ": it cannot be registered."));
        }
        Instant at = c.context().at();
        return c.fault() == null
                ? Decision.recorded(new TokenRegistered(token.id(), at, token.kind(), c.passkey(), c.mark()))
                : Decision.refusedAndRecorded(
                        Refusal.forbidden(
                                "TOKEN_NOT_PROVED",
                                "The activation code, or what the token answered, is not right.",
                                "21 CFR 1311.105(c)"),
                        new TokenRegistrationRefused(token.id(), at, token.kind(), c.fault()));
    }

    static Decision<SignerEvent> confirm(Signer signer, ConfirmToken c) {
        Actor actor = c.context().actor();
        Optional<Refusal> refusal = complianceOnly(actor)
                .or(() -> absent(signer, c.token()))
                .or(() -> c.context().staleAt(signer.version()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        Token token = signer.token(c.token()).orElseThrow();
        if (token.status() != Status.REGISTERED) {
            return Decision.refused(Refusal.stage(
                    "TOKEN_NOT_REGISTERED", "This token is " + word(token) + ": it cannot be confirmed."));
        }
        if (actor.subject().equals(token.offeredBy()) || actor.subject().equals(token.subject())) {
            return Decision.refused(Refusal.forbidden(
                    "SAME_PERSON_APPROVAL",
                    "Somebody else than who offered the token, and whose it is, has to confirm it.",
                    "21 CFR 1311.125(c)"));
        }
        return Decision.recorded(new TokenConfirmed(token.id(), c.context().at(), token.kind(), actor.subject()));
    }

    /** What is told late counts from now on: what was signed in between stands in the record, and is looked at by people. */
    static Decision<SignerEvent> revoke(Signer signer, RevokeToken c) {
        Actor actor = c.context().actor();
        Optional<Token> known = signer.token(c.token())
                .filter(token -> actor.role() == Role.COMPLIANCE || isOwn(token, c.signer(), actor));
        if (known.isEmpty()) {
            return Decision.refused(Refusal.absent("token"));
        }
        Token token = known.get();
        Instant at = c.context().at();
        if (token.status() == Status.REVOKED) {
            return Decision.refused(Refusal.stage("TOKEN_ALREADY_REVOKED", "This token was revoked already."));
        }
        if (c.discoveredAt().isAfter(at)) {
            return Decision.refused(Refusal.mismatch(
                    "DISCOVERY_IN_FUTURE", "It lies in the future, and cannot have been discovered.", null));
        }
        List<SignerEvent> events = new ArrayList<>();
        events.add(new TokenRevoked(token.id(), at, token.kind(), c.reason(), c.discoveredAt(), actor.subject()));
        if (c.reason().endsRight() && signer.maySign()) {
            events.add(new SigningRightRevoked(
                    c.signer(), at, RevocationTrigger.FACTOR_LOST, c.discoveredAt(), null, actor.subject()));
        }
        return new Decision<>(events, null);
    }

    private static boolean isOwn(Token token, SignerId signer, Actor actor) {
        return signer.practitioner().value().equals(actor.holder())
                && token.subject().equals(actor.subject());
    }

    private static Optional<Refusal> absent(Signer signer, TokenId token) {
        return signer.token(token).isPresent() ? Optional.empty() : Optional.of(Refusal.absent("token"));
    }

    static Optional<Refusal> complianceOnly(Actor actor) {
        return actor.role() == Role.COMPLIANCE
                ? Optional.empty()
                : Optional.of(Refusal.forbidden(
                        "ACCESS_MANAGER_ONLY",
                        "Only those who manage access to signing may do this.",
                        "21 CFR 1311.125(a)"));
    }

    /** The date where the day begins first: nowhere on earth is it later. */
    private static LocalDate latestDate(Instant at) {
        return at.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    }

    private static String word(Token token) {
        return token.status().name().toLowerCase(Locale.ROOT);
    }
}
