package health.fulfilment.api.shipping;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.ReturnCommand.DestroyReturn;
import health.fulfilment.core.shipment.ReturnCommand.DisposeReturn;
import health.fulfilment.core.shipment.ReturnCommand.QuarantineReturn;
import health.fulfilment.core.shipment.ReturnCommand.ReceiveReturn;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parcels that came back to the pharmacy: taken in, counted and put apart, destroyed or otherwise disposed of. */
@RestController
@RequestMapping("/v1/shipments/{id}/return")
@For(Role.PHARMACY)
class ReturnsController {

    private final ShipmentDesk desk;

    ReturnsController(ShipmentDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<ShipmentBody> receive(
            @PathVariable String id,
            @Valid @RequestBody ReturnRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new ReceiveReturn(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.at(),
                        request.reason()),
                caller,
                identity);
    }

    @PostMapping("/quarantine")
    ResponseEntity<ShipmentBody> quarantine(
            @PathVariable String id,
            @Valid @RequestBody QuarantineRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new QuarantineReturn(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.countedBy(),
                        request.contentCount(),
                        request.tamperSeal(),
                        request.sealIntact()),
                caller,
                identity);
    }

    @PostMapping("/destruction")
    ResponseEntity<ShipmentBody> destroy(
            @PathVariable String id,
            @Valid @RequestBody DestructionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new DestroyReturn(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.at(),
                        request.method(),
                        request.names(),
                        request.form41()),
                caller,
                identity);
    }

    @PostMapping("/disposal")
    ResponseEntity<ShipmentBody> dispose(
            @PathVariable String id,
            @Valid @RequestBody DisposalRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new DisposeReturn(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.at(),
                        request.manner(),
                        request.taker()),
                caller,
                identity);
    }
}
