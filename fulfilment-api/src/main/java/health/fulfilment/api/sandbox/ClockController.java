package health.fulfilment.api.sandbox;

import health.fulfilment.api.http.ChangesNothing;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.ForEveryRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What time it is in the sandbox, and how to make it later. Tokens and log signatures use real time all the same. */
@RestController
@RequestMapping("/sandbox/clock")
@Profile("sandbox")
@ForEveryRole
@ChangesNothing
final class ClockController {

    private final SandboxClock clock;

    ClockController(SandboxClock clock) {
        this.clock = clock;
    }

    /** @param advance an ISO 8601 period or duration, at most 366 days */
    record AdvanceRequest(@NotNull String advance) {}

    /** @param now the time by which the sandbox decides */
    record Time(Instant now) {}

    @GetMapping
    Time now() {
        return new Time(clock.instant());
    }

    @PostMapping
    Time advance(@Valid @RequestBody AdvanceRequest request) {
        try {
            return new Time(clock.advance(Advance.parse(request.advance())));
        } catch (DateTimeException e) {
            throw ProblemException.field("advance", Objects.requireNonNullElse(e.getMessage(), "cannot be"));
        }
    }
}
