package health.fulfilment.api.sandbox;

import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.api.security.SecondFactors;
import health.fulfilment.core.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows sample people the one-time code that a real person would read from a device. */
@RestController
@Profile("sandbox")
@ForEveryRole
final class TotpController {

    private static final long STEP_SECONDS = 30;

    private final SecondFactors factors;
    private final Clock clock;

    TotpController(SecondFactors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** @param until when the next code begins, by the sandbox clock; this one is still forgiven half a minute longer */
    record Code(String subject, String code, Instant until) {}

    @GetMapping("/sandbox/totp")
    Code current(Actor actor) {
        factors.enrol(actor.subject());
        Instant now = clock.instant();
        long next = (now.getEpochSecond() / STEP_SECONDS + 1) * STEP_SECONDS;
        return new Code(
                actor.subject(), factors.current(actor.subject(), now).orElseThrow(), Instant.ofEpochSecond(next));
    }
}
