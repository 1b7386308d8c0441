package health.fulfilment.api.sandbox;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.api.security.SecondFactors;
import health.fulfilment.api.signing.factors.TotpSecrets;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shared.TokenId;
import health.fulfilment.core.signing.Token;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows sample people the one-time code that a real person would read from a device. */
@RestController
@Profile("sandbox")
@ForEveryRole
final class TotpController {

    private final Nouns nouns;
    private final TotpSecrets secrets;
    private final SecondFactors factors;
    private final Clock clock;

    TotpController(Nouns nouns, TotpSecrets secrets, SecondFactors factors, Clock clock) {
        this.nouns = nouns;
        this.secrets = secrets;
        this.factors = factors;
        this.clock = clock;
    }

    /**
     * What the device shows.
     *
     * @param token whose code it is
     * @param until when the next code begins, by the sandbox clock; this one is still forgiven half a minute longer
     */
    record Code(String subject, @Nullable TokenId token, String code, Instant until) {}

    /** @param token one of the caller's; without it the one that counts, or else the newest */
    @GetMapping("/sandbox/totp")
    Code current(Actor actor, @RequestParam(required = false) @Nullable String token) {
        Instant now = clock.instant();
        long step = TotpSecrets.STEP.toSeconds();
        Instant until = Instant.ofEpochSecond((now.getEpochSecond() / step + 1) * step);
        List<Token> own = own(actor);
        if (own.isEmpty() && token == null) {
            factors.enrol(actor.subject());
            return new Code(
                    actor.subject(), null, factors.current(actor.subject(), now).orElseThrow(), until);
        }
        return candidates(own, token)
                .flatMap(
                        each -> secrets
                                .current(each.id(), now)
                                .map(code -> new Code(actor.subject(), each.id(), code, until))
                                .stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(Refusal.absent("token of yours")));
    }

    private List<Token> own(Actor actor) {
        return Optional.ofNullable(actor.holder())
                .filter(holder -> holder.startsWith("prac-"))
                .map(holder -> nouns.signer(SignerId.of(new PractitionerId(holder))).tokens().stream()
                        .filter(token -> token.subject().equals(actor.subject()))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Token> candidates(List<Token> own, @Nullable String named) {
        if (named != null) {
            return own.stream().filter(token -> token.id().value().equals(named));
        }
        return Stream.concat(
                own.stream().filter(Token::active),
                own.reversed().stream().filter(token -> token.status() != Token.Status.REVOKED));
    }
}
