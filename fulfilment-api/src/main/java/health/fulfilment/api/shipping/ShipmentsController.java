package health.fulfilment.api.shipping;

import health.fulfilment.api.commands.RequestIdentity;
import health.fulfilment.api.http.ExpectedVersion;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.PrescriptionAccess;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.api.requests.Holders;
import health.fulfilment.api.requests.PastMoments;
import health.fulfilment.api.requests.PathIds;
import health.fulfilment.api.requests.Replies;
import health.fulfilment.api.requests.Submissions;
import health.fulfilment.api.security.Caller;
import health.fulfilment.api.security.For;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentCommand;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
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

/** Parcels: made and handed over by the pharmacy that dispensed, followed by the carrier that has them. */
@RestController
@RequestMapping("/v1/shipments")
class ShipmentsController {

    private final Submissions submissions;
    private final Nouns nouns;
    private final PastMoments moments;
    private final PatientFiles files;
    private final PrescriptionAccess access;
    private final ShipmentPages pages;

    ShipmentsController(
            Submissions submissions,
            Nouns nouns,
            PastMoments moments,
            PatientFiles files,
            PrescriptionAccess access,
            ShipmentPages pages) {
        this.submissions = submissions;
        this.nouns = nouns;
        this.moments = moments;
        this.files = files;
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
        Shipment created = send(
                new CreateShipment(
                        ShipmentId.of(request.fill()),
                        submissions.context(caller),
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

    @PostMapping("/{id}/handover")
    @For(Role.PHARMACY)
    ResponseEntity<ShipmentBody> handOver(
            @PathVariable String id,
            @Valid @RequestBody HandoverRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return change(
                new HandOver(
                        known(id, caller).id(),
                        submissions.context(caller, expected),
                        Holders.pharmacy(caller),
                        request.trackingNumber(),
                        request.at(),
                        null),
                caller,
                identity);
    }

    @PostMapping("/{id}/scans")
    @For(Role.CARRIER)
    ResponseEntity<ShipmentBody> scan(
            @PathVariable String id,
            @Valid @RequestBody ScanRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        return change(
                new RecordScan(
                        known(id, caller).id(),
                        submissions.context(caller, expected),
                        Holders.carrier(caller),
                        request.id(),
                        request.kind(),
                        request.at(),
                        request.place()),
                caller,
                identity);
    }

    @PostMapping("/{id}/delivery")
    @For(Role.CARRIER)
    ResponseEntity<ShipmentBody> deliver(
            @PathVariable String id,
            @Valid @RequestBody DeliveryRequest request,
            Caller caller,
            RequestIdentity identity,
            Optional<ExpectedVersion> expected) {
        Parcel parcel = known(id, caller);
        Sealed signedBy =
                request.signedBy() == null ? null : files.seal(parcel.patient(), "signedBy", request.signedBy());
        return change(
                new ConfirmDelivery(
                        parcel.id(),
                        submissions.context(caller, expected),
                        Holders.carrier(caller),
                        request.at(),
                        signedBy),
                caller,
                identity);
    }

    @GetMapping("/{id}")
    @For({Role.PHARMACY, Role.CARRIER, Role.PRESCRIBER, Role.AGENT, Role.AUDITOR})
    ResponseEntity<ShipmentBody> get(
            @PathVariable String id, Caller caller, @RequestParam(required = false) @Nullable Instant asOf) {
        Shipment shipment = nouns.shipment(known(id, caller).id(), moments.until(asOf));
        if (shipment.parcel() == null) {
            throw Replies.absent("shipment");
        }
        return Replies.shown(shipment.version(), pages.of(shipment.known(), caller));
    }

    private ResponseEntity<ShipmentBody> change(ShipmentCommand command, Caller caller, RequestIdentity identity) {
        Shipment changed = send(command, identity);
        return Replies.shown(changed.version(), pages.of(changed.known(), caller));
    }

    private Shipment send(ShipmentCommand command, RequestIdentity identity) {
        Answer answer = submissions.send(command, identity);
        return nouns.shipment(command.shipment(), Until.version(answer.version()));
    }

    private Parcel known(String text, Caller caller) {
        Parcel parcel =
                nouns.shipment(PathIds.parse(text, "shipment", ShipmentId::new)).parcel();
        if (parcel == null || !knows(caller, parcel)) {
            throw Replies.absent("shipment");
        }
        return parcel;
    }

    private boolean knows(Caller caller, Parcel parcel) {
        return switch (caller.actor().role()) {
            case PHARMACY -> parcel.pharmacy().equals(Holders.pharmacy(caller));
            case CARRIER -> parcel.carrier().equals(Holders.carrier(caller));
            case PRESCRIBER, AGENT, AUDITOR ->
                access.knows(caller, nouns.prescription(parcel.fill().prescription()));
            case COMPLIANCE, OPERATOR, SYSTEM -> false;
        };
    }
}
