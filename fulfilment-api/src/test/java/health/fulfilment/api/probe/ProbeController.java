package health.fulfilment.api.probe;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.http.Listing;
import health.fulfilment.api.http.Paging;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.api.signing.SigningKeyOutOfDate;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handlers that do nothing but show what every handler of ours may rely on. */
@RestController
@Profile("probe")
@RequestMapping("/probe")
@ForEveryRole
class ProbeController {

    record Line(String text, int count) {}

    record Order(
            @NotNull @Size(max = 100) String name,
            LocalDate day,
            Instant at,
            Role role,
            int count,
            State state,
            Quantity quantity,
            @Nullable String note,
            @Nullable Boolean flag,
            @Nullable @Valid List<Line> lines,
            @Nullable Map<String, String> words) {}

    record Receipt(String client, String key, String hmac, Order order) {}

    @PostMapping("/orders")
    Receipt post(@Valid @RequestBody Order order, RequestIdentity request) {
        return new Receipt(request.client(), request.idempotencyKey(), request.requestHmac(), order);
    }

    @PutMapping("/orders")
    long put(ExpectedVersion version) {
        return version.value();
    }

    @PutMapping("/drafts")
    String putAnyVersion(Optional<ExpectedVersion> version) {
        return version.map(v -> "version " + v.value()).orElse("any");
    }

    @GetMapping("/orders")
    Listing<String> list(Paging paging, @RequestParam @Nullable LocalDate on, @RequestParam @Nullable Role role) {
        return new Listing<>(List.of("limit " + paging.limit(), "cursor " + paging.cursor(), "on " + on), null);
    }

    @GetMapping("/orders/{id}")
    String one(@PathVariable PrescriptionId id) {
        return id.value();
    }

    @GetMapping("/caller")
    Caller caller(Caller caller, Actor actor) {
        if (!caller.actor().equals(actor)) {
            throw new IllegalStateException("two different callers");
        }
        return caller;
    }

    @GetMapping("/pharmacies")
    @For(Role.PHARMACY)
    String pharmacies() {
        return "for pharmacies";
    }

    @GetMapping("/refusals/{kind}")
    void refuse(@PathVariable Refusal.Kind kind) {
        Finding finding = new Finding(
                "telemedicine-authority",
                Outcome.REFUSED,
                "TELEMED_FLEX_EXPIRED",
                "US",
                "It ended on 2026-12-31.",
                List.of("21 CFR 1307.41"),
                new TreeMap<>(),
                "high",
                null);
        throw new ProblemException(
                new Refusal(kind, "TELEMED_FLEX_EXPIRED", "It ended.", "21 CFR 1307.41", List.of(finding)));
    }

    @GetMapping("/fault")
    void fault() {
        throw new IllegalStateException("a detail for the log only");
    }

    @GetMapping("/out-of-date")
    void outOfDate() {
        throw new SigningKeyOutOfDate("The certificate of CN=Practice has ended.");
    }

    @GetMapping("/outage")
    void outage() {
        throw new CannotGetJdbcConnectionException("down", new SQLException("refused", "08001"));
    }
}
