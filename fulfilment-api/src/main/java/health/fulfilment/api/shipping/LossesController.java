package health.fulfilment.api.shipping;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shipment.InquiryCommand.CloseLoss;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.FileForm106;
import health.fulfilment.core.shipment.InquiryCommand.NotifyDea;
import health.fulfilment.core.shipment.InquiryCommand.RecoverShipment;
import health.fulfilment.core.shipment.Parcel;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A lost parcel and what is reported of it (21 CFR 1301.76(b)). */
@RestController
@RequestMapping("/v1/shipments/{id}/loss")
@For(Role.COMPLIANCE)
class LossesController {

    private final ShipmentDesk desk;

    LossesController(ShipmentDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<ShipmentBody> discover(
            @PathVariable String id,
            @Valid @RequestBody LossRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        request.check();
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new DiscoverLoss(
                        parcel.id(),
                        desk.context(caller, expected),
                        request.at(),
                        request.type(),
                        request.isSignificant(),
                        desk.seal(parcel, "reason", request.reason()),
                        null),
                caller,
                identity);
    }

    @PostMapping("/notice")
    ResponseEntity<ShipmentBody> notifyDea(
            @PathVariable String id,
            @Valid @RequestBody NoticeRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new NotifyDea(
                        parcel.id(),
                        desk.context(caller, expected),
                        request.at(),
                        request.fieldOffice(),
                        request.reference()),
                caller,
                identity);
    }

    @PostMapping("/form106")
    ResponseEntity<ShipmentBody> file(
            @PathVariable String id,
            @Valid @RequestBody Form106Request request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new FileForm106(parcel.id(), desk.context(caller, expected), request.at(), request.receipt()),
                caller,
                identity);
    }

    @PostMapping("/closure")
    ResponseEntity<ShipmentBody> close(
            @PathVariable String id,
            @Valid @RequestBody ClosureRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new CloseLoss(parcel.id(), desk.context(caller, expected), desk.seal(parcel, "note", request.note())),
                caller,
                identity);
    }

    @PostMapping("/recovery")
    ResponseEntity<ShipmentBody> recover(
            @PathVariable String id,
            @Valid @RequestBody RecoveryRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = desk.known(id, caller);
        return desk.change(
                new RecoverShipment(parcel.id(), desk.context(caller, expected), request.at(), request.foundBy()),
                caller,
                identity);
    }
}
