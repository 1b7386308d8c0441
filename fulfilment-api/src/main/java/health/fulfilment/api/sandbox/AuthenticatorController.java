package health.fulfilment.api.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.fulfilment.api.http.ChangesNothing;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.api.signing.factors.RelyingParty;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers sample people as a browser with an authenticator would: gives {@code PublicKeyCredential.toJSON()} for the options
 * that the application gave. What else stands in the options is not looked at.
 */
@RestController
@RequestMapping("/sandbox/webauthn")
@Profile("sandbox")
@ForEveryRole
@ChangesNothing
final class AuthenticatorController {

    private final SampleAuthenticators authenticators;
    private final RelyingParty party;

    AuthenticatorController(SampleAuthenticators authenticators, RelyingParty party) {
        this.authenticators = authenticators;
        this.party = party;
    }

    /** @param options for {@code navigator.credentials.create()}: their member {@code publicKey} */
    record CreationRequest(@NotNull @Valid Creation options) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Creation(
            @NotNull @Size(min = 1, max = 200) String challenge,
            @NotNull @Valid Party rp) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Party(@NotNull @Size(min = 1, max = 253) String id) {}

    /** @param options for {@code navigator.credentials.get()}: their member {@code publicKey} */
    record AssertionRequest(@NotNull @Valid Request options) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Request(
            @NotNull @Size(min = 1, max = 200) String challenge,
            @NotNull @Size(min = 1, max = 253) String rpId,

            @NotNull @Size(max = 50) List<@NotNull @Valid Allowed> allowCredentials) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Allowed(@NotNull @Size(min = 1, max = 1364) String id) {}

    @PostMapping("/registration")
    Map<String, Object> register(Actor actor, @Valid @RequestBody CreationRequest request) {
        Creation options = request.options();
        return authenticators.register(
                actor.subject(), options.challenge(), options.rp().id(), origin());
    }

    @PostMapping("/assertion")
    Map<String, Object> assertion(Actor actor, @Valid @RequestBody AssertionRequest request) {
        Request options = request.options();
        List<String> allowed =
                options.allowCredentials().stream().map(Allowed::id).toList();
        return authenticators
                .assertion(actor.subject(), allowed, options.challenge(), options.rpId(), origin())
                .orElseThrow(() -> new ProblemException(Refusal.absent("credential of yours")));
    }

    /** As a page of this application would. */
    private String origin() {
        return party.origins().stream().sorted().findFirst().orElseThrow();
    }
}
