package health.fulfilment.api.shipping;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the carrier tells of a parcel that it has. */
@RestController
@RequestMapping("/v1/shipments/{id}")
@For(Role.CARRIER)
class CarrierController {

    private final ShipmentDesk desk;

    CarrierController(ShipmentDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/scans")
    ResponseEntity<ShipmentBody> scan(
            @PathVariable String id,
            @Valid @RequestBody ScanRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        request.check();
        return desk.change(
                new RecordScan(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.carrier(caller),
                        request.id(),
                        request.kind(),
                        request.at(),
                        request.place(),
                        request.reason()),
                caller,
                identity);
    }

    @PostMapping("/exception")
    ResponseEntity<ShipmentBody> cannotGoOn(
            @PathVariable String id,
            @Valid @RequestBody ExceptionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new RecordScan(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.carrier(caller),
                        request.id(),
                        ScanKind.EXCEPTION,
                        request.at(),
                        request.place(),
                        request.reason()),
                caller,
                identity);
    }

    @PostMapping("/delivery")
    ResponseEntity<ShipmentBody> deliver(
            @PathVariable String id,
            @Valid @RequestBody DeliveryRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new ConfirmDelivery(
                        parcel.id(),
                        desk.context(caller, expected),
                        Holders.carrier(caller),
                        request.at(),
                        desk.seal(parcel, "signedBy", request.signedBy())),
                caller,
                identity);
    }
}
