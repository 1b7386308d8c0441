package health.fulfilment.api.sandbox.carrier;

import health.fulfilment.api.http.ChangesNothing;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.security.ForEveryRole;
import health.fulfilment.core.shared.ShipmentId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sandbox's carrier what to make a parcel go through; move the clock, and it has. */
@RestController
@Profile("sandbox")
@ForEveryRole
@ChangesNothing
final class ScriptController {

    private final ScriptedCarrier carrier;
    private final Nouns nouns;

    ScriptController(ScriptedCarrier carrier, Nouns nouns) {
        this.carrier = carrier;
        this.nouns = nouns;
    }

    /** @param script begins with the parcel's hand-over */
    record Script(@NotNull ShipmentId shipment, @NotNull Course script) {}

    @PostMapping("/sandbox/carrier")
    Script give(@Valid @RequestBody Script request) {
        if (nouns.shipment(request.shipment()).parcel() == null) {
            throw ProblemException.field("shipment", "names no parcel");
        }
        carrier.give(request.shipment(), request.script());
        return request;
    }
}
