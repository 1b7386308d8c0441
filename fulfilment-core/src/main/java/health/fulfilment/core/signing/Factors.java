package health.fulfilment.core.signing;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.signing.SignerCommand.PresentFactors;
import health.fulfilment.core.signing.SignerEvent.SigningCeremonyCompleted;
import health.fulfilment.core.signing.SignerEvent.SigningCeremonyRefused;
import health.fulfilment.core.signing.SignerEvent.SigningLocked;
import health.fulfilment.core.signing.SignerEvent.SigningRightRevoked;
import health.fulfilment.core.signing.SignerEvent.TokenRevoked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether two factors count (21 CFR 1311.115(a), 1311.140(a)). Whatever fails, the answer is the same; the record says which.
 * The right to sign is asked for first: whoever lacks it cannot try codes here.
 */
final class Factors {

    /** After each so many failures in a row nothing is checked for a while. Policy of the practice. */
    static final int PATIENCE = 5;

    static final Duration PAUSE = Duration.ofMinutes(15);

    /** After so many in a row every token of the person is taken to be guessed at. Policy of the practice. */
    static final int END_OF_PATIENCE = 50;

    private Factors() {}

    static Decision<SignerEvent> present(Signer signer, PresentFactors c) {
        Actor actor = c.context().actor();
        if (!c.signer().practitioner().value().equals(actor.holder())
                || (actor.role() != Role.PRESCRIBER && actor.role() != Role.COMPLIANCE)) {
            return Decision.refused(Refusal.absent("practitioner"));
        }
        Optional<Refusal> beforehand = locked(signer, c.context().at())
                .or(() -> actor.role() == Role.PRESCRIBER ? Rights.missing(signer) : Optional.empty())
                .or(() -> twoOfDifferentKinds(c));
        if (beforehand.isPresent()) {
            return refused(c, beforehand.get(), List.of(), signer.failures());
        }
        List<FailedFactor> failed = c.factors().stream()
                .flatMap(factor -> Optional.ofNullable(fault(signer, factor, actor))
                        .map(fault -> new FailedFactor(factor.kind(), factor.token(), fault))
                        .stream())
                .toList();
        return failed.isEmpty() ? completed(c) : failed(signer, c, failed);
    }

    private static Optional<Refusal> locked(Signer signer, Instant at) {
        Instant until = signer.lockedUntil();
        return until != null && at.isBefore(until)
                ? Optional.of(Refusal.forbidden(
                        "SIGNING_LOCKED",
                        "Too many factors were refused in a row: nothing is checked until " + until + ".",
                        null))
                : Optional.empty();
    }

    private static Optional<Refusal> twoOfDifferentKinds(PresentFactors c) {
        if (c.factors().size() < 2) {
            return Optional.of(Refusal.forbidden(
                    "TWO_FACTOR_MISSING", "A ceremony takes two factors of different kinds.", "21 CFR 1311.115(a)"));
        }
        long kinds = c.factors().stream().map(Presented::kind).distinct().count();
        return kinds < c.factors().size()
                ? Optional.of(Refusal.forbidden(
                        "FACTORS_SAME_TYPE", "The factors are not of different kinds.", "21 CFR 1311.115(a)"))
                : Optional.empty();
    }

    /** Absent if it counts. */
    private static @Nullable FactorFault fault(Signer signer, Presented factor, Actor actor) {
        Optional<Token> known = Optional.ofNullable(factor.token()).flatMap(signer::token);
        if (factor.fault() == null && known.isEmpty()) {
            return FactorFault.NOT_OWN_TOKEN;
        }
        if (known.isPresent()) {
            Token token = known.get();
            if (!token.subject().equals(actor.subject())) {
                return FactorFault.NOT_OWN_TOKEN;
            }
            if (!token.active()) {
                return FactorFault.TOKEN_NOT_ACTIVE;
            }
            if (factor.fault() == null) {
                return repeated(signer, factor, token);
            }
        }
        return factor.fault();
    }

    /** An authenticator that does not count says 0 for ever (Web Authentication, section 6.1.1): its nonces are single-use. */
    private static @Nullable FactorFault repeated(Signer signer, Presented factor, Token token) {
        return switch (factor.kind()) {
            case TOTP -> factor.mark() <= token.mark() ? FactorFault.REPLAYED_CODE : null;
            case WEBAUTHN -> {
                Assertion assertion = factor.assertion();
                if (assertion == null || signer.spent(assertion.nonce())) {
                    yield FactorFault.REPLAYED_ASSERTION;
                }
                boolean counts = factor.mark() > 0 || token.mark() > 0;
                yield counts && factor.mark() <= token.mark() ? FactorFault.COUNTER_WENT_BACK : null;
            }
        };
    }

    private static Decision<SignerEvent> completed(PresentFactors c) {
        List<UsedFactor> used = new ArrayList<>();
        for (Presented factor : c.factors()) {
            if (factor.token() != null) {
                used.add(new UsedFactor(factor.kind(), factor.token(), factor.mark(), factor.assertion()));
            }
        }
        return Decision.recorded(new SigningCeremonyCompleted(
                c.signer(), c.context().at(), c.context().actor().subject(), c.digests(), used));
    }

    private static Decision<SignerEvent> failed(Signer signer, PresentFactors c, List<FailedFactor> failed) {
        int failures = signer.failures() + 1;
        Decision<SignerEvent> refused = refused(
                c,
                Refusal.forbidden(
                        "SECOND_FACTORS_REFUSED",
                        "The two factors were not accepted. Begin again with a new code and a new challenge.",
                        "21 CFR 1311.115(a)"),
                failed,
                failures);
        List<SignerEvent> events = new ArrayList<>(refused.events());
        if (failures >= END_OF_PATIENCE) {
            events.addAll(giveUpOn(signer, c));
        } else if (failures % PATIENCE == 0) {
            events.add(new SigningLocked(
                    c.signer(), c.context().at(), failures, c.context().at().plus(PAUSE)));
        }
        return new Decision<>(events, refused.refusal());
    }

    private static List<SignerEvent> giveUpOn(Signer signer, PresentFactors c) {
        Instant at = c.context().at();
        List<SignerEvent> events = new ArrayList<>();
        for (Token token : signer.tokens()) {
            if (token.active()) {
                events.add(new TokenRevoked(token.id(), at, token.kind(), TokenEnd.GUESSED_AT, at, "policy"));
            }
        }
        if (signer.maySign()) {
            events.add(new SigningRightRevoked(c.signer(), at, RevocationTrigger.FACTOR_LOST, at, null, "policy"));
        }
        return events;
    }

    private static Decision<SignerEvent> refused(
            PresentFactors c, Refusal refusal, List<FailedFactor> failed, int failures) {
        return Decision.refusedAndRecorded(
                refusal,
                new SigningCeremonyRefused(
                        c.signer(),
                        c.context().at(),
                        c.context().actor().subject(),
                        refusal.code(),
                        c.digests(),
                        failed,
                        failures));
    }
}
