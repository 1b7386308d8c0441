package health.fulfilment.api.shipping;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parcels on the pharmacy's packing table: made, packed, handed over by the pharmacy that dispensed, or given up. */
@RestController
@RequestMapping("/v1/shipments")
class ShipmentsController {

    private final ShipmentDesk desk;
    private final Nouns nouns;
    private final PastMoments moments;
    private final PrescriptionAccess access;
    private final ShipmentPages pages;

    ShipmentsController(
            ShipmentDesk desk, Nouns nouns, PastMoments moments, PrescriptionAccess access, ShipmentPages pages) {
        this.desk = desk;
        this.nouns = nouns;
        this.moments = moments;
        this.access = access;
        this.pages = pages;
    }

    @PostMapping
    @For(Role.PHARMACY)
    ResponseEntity<ShipmentBody> create(
            @Valid @RequestBody ShipmentRequest request, Caller caller, RequestIdentity identity) {
        Prescription rx = nouns.prescription(request.fill().prescription());
        if (!access.knows(caller, rx) || rx.fill(request.fill()).isEmpty()) {
            throw Replies.absent("fill");
        }
        Shipment created = desk.send(
                new CreateShipment(
                        ShipmentId.of(request.fill()),
                        desk.context(caller, Optional.empty()),
                        request.fill(),
                        Holders.pharmacy(caller),
                        request.carrier(),
                        request.service(),
                        request.packedBy(),
                        Boolean.TRUE.equals(request.signatureRequested()),
                        null),
                identity);
        Parcel parcel = created.known();
        return Replies.created("/v1/shipments/" + parcel.id(), created.version(), pages.of(parcel, caller));
    }

    @PostMapping("/{id}/packing")
    @For(Role.PHARMACY)
    ResponseEntity<ShipmentBody> pack(
            @PathVariable String id,
            @Valid @RequestBody PackingRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new PackShipment(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.packedBy(),
                        request.template(),
                        request.tamperSeal(),
                        request.contentCount(),
                        request.plain(),
                        request.reference(),
                        null),
                caller,
                identity);
    }

    @PostMapping("/{id}/void")
    @For(Role.PHARMACY)
    ResponseEntity<ShipmentBody> voidIt(
            @PathVariable String id,
            @Valid @RequestBody VoidRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new VoidShipment(desk.known(id, caller).id(), desk.context(caller, expected), request.reason()),
                caller,
                identity);
    }

    @PostMapping("/{id}/handover")
    @For(Role.PHARMACY)
    ResponseEntity<ShipmentBody> handOver(
            @PathVariable String id,
            @Valid @RequestBody HandoverRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return desk.change(
                new HandOver(
                        desk.known(id, caller).id(),
                        desk.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.trackingNumber(),
                        request.at(),
                        null),
                caller,
                identity);
    }

    @GetMapping("/{id}")
    @For({Role.PHARMACY, Role.CARRIER, Role.PRESCRIBER, Role.AGENT, Role.COMPLIANCE, Role.AUDITOR})
    ResponseEntity<ShipmentBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        Shipment shipment = nouns.shipment(desk.known(id, caller).id(), moments.until(asOf));
        if (shipment.parcel() == null) {
            throw Replies.absent("shipment");
        }
        return Replies.shown(shipment.version(), pages.of(shipment.known(), caller));
    }
}
