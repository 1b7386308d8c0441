package health.fulfilment.api.shipping;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.InquiryCommand.DisputeDelivery;
import health.fulfilment.core.shipment.InquiryCommand.OpenTrace;
import health.fulfilment.core.shipment.InquiryCommand.UpholdDelivery;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What compliance asks about a parcel: where it is, whether it can be had back, and who is right about its delivery. */
@RestController
@RequestMapping("/v1/shipments/{id}")
@For(Role.COMPLIANCE)
class InquiriesController {

    private final ShipmentDesk desk;

    InquiriesController(ShipmentDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/interception")
    ResponseEntity<ShipmentBody> callBack(
            @PathVariable String id,
            @Valid @RequestBody InterceptionRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new RequestInterception(parcel.id(), desk.context(caller, expected), request.reason()),
                caller,
                identity);
    }

    @PostMapping("/trace")
    ResponseEntity<ShipmentBody> trace(
            @PathVariable String id, Caller caller, RequestIdentity identity, Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(new OpenTrace(parcel.id(), desk.context(caller, expected)), caller, identity);
    }

    @PostMapping("/dispute")
    ResponseEntity<ShipmentBody> dispute(
            @PathVariable String id,
            @Valid @RequestBody DisputeRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new DisputeDelivery(
                        parcel.id(),
                        desk.context(caller, expected),
                        request.at(),
                        request.complaint(),
                        desk.seal(parcel, "note", request.note())),
                caller,
                identity);
    }

    @PostMapping("/dispute/closure")
    ResponseEntity<ShipmentBody> uphold(
            @PathVariable String id,
            @Valid @RequestBody ClosureRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new UpholdDelivery(
                        parcel.id(), desk.context(caller, expected), desk.seal(parcel, "note", request.note())),
                caller,
                identity);
    }
}
