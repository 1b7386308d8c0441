package health.fulfilment.api.model;

import health.fulfilment.api.commands.Practice;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.InquiryCommand.CloseLoss;
import health.fulfilment.core.shipment.InquiryCommand.DiscoverLoss;
import health.fulfilment.core.shipment.InquiryCommand.DisputeDelivery;
import health.fulfilment.core.shipment.InquiryCommand.FileForm106;
import health.fulfilment.core.shipment.InquiryCommand.NotifyDea;
import health.fulfilment.core.shipment.InquiryCommand.OpenTrace;
import health.fulfilment.core.shipment.InquiryCommand.RecoverShipment;
import health.fulfilment.core.shipment.InquiryCommand.UpholdDelivery;
import health.fulfilment.core.shipment.InquiryEvent.Complaint;
import health.fulfilment.core.shipment.InquiryEvent.Finder;
import health.fulfilment.core.shipment.InquiryEvent.LossType;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.core.shipment.ReturnCommand.DestroyReturn;
import health.fulfilment.core.shipment.ReturnCommand.QuarantineReturn;
import health.fulfilment.core.shipment.ReturnCommand.ReceiveReturn;
import health.fulfilment.core.shipment.ReturnEvent.ReturnReason;
import health.fulfilment.core.shipment.Shipment;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.core.shipment.ShipmentCommand.RecordScan;
import health.fulfilment.core.shipment.ShipmentCommand.RequestInterception;
import health.fulfilment.core.shipment.ShipmentCommand.VoidShipment;
import health.fulfilment.core.shipment.ShipmentEvent.InterceptionReason;
import health.fulfilment.core.shipment.ShipmentEvent.ScanKind;
import health.fulfilment.core.shipment.ShipmentEvent.VoidReason;
import java.time.Instant;
import java.util.List;

/** Every request that pharmacy, carrier and compliance make about the parcel of one fill. */
record ParcelRequests(Shipment shipment, FillId fill, Quantity quantity, Shop shop, Instant now, Chance chance) {

    /** What the parcel waits for, mostly; now and then it comes to grief. */
    Command next() {
        Parcel parcel = shipment.parcel();
        if (parcel == null) {
            return create();
        }
        return switch (parcel.status()) {
            case CREATED -> chance.oneIn(20) ? giveUp() : pack();
            case PACKED -> chance.oneIn(20) ? giveUp() : handOver();
            case HANDED_OVER, IN_TRANSIT, OUT_FOR_DELIVERY, EXCEPTION, RETURNING, TRACE -> underway();
            case DELIVERED -> dispute();
            case DISPUTED -> chance.oneIn(2) ? new UpholdDelivery(id(), officer(), null) : discoverLoss();
            case RETURNED -> quarantine();
            case QUARANTINED -> destroy();
            case LOSS_DISCOVERED -> chance.oneIn(5) ? recover() : notifyDea();
            case DEA_NOTIFIED -> chance.oneIn(5) ? receive() : file();
            case FORM106_FILED -> chance.oneIn(3) ? recover() : new CloseLoss(id(), officer(), null);
            default -> any();
        };
    }

    private Command underway() {
        return switch (chance.below(24)) {
            case 0 -> scan(ScanKind.LOST);
            case 1, 2 -> receive();
            case 3 -> scan(ScanKind.RETURNING);
            case 4 -> scan(ScanKind.OUT_FOR_DELIVERY);
            case 5, 6 -> scan(ScanKind.IN_TRANSIT);
            case 7 -> new RequestInterception(id(), officer(), InterceptionReason.DISPENSING_ERROR);
            case 8 -> new OpenTrace(id(), officer());
            case 9 -> discoverLoss();
            default -> deliver();
        };
    }

    /** Anything at all, sensible or not. */
    Command any() {
        return switch (chance.below(19)) {
            case 0 -> create();
            case 1 -> pack();
            case 2 -> giveUp();
            case 3 -> handOver();
            case 4 -> scan(chance.oneOf(ScanKind.values()));
            case 5 -> deliver();
            case 6 -> new RequestInterception(id(), officer(), InterceptionReason.ADDRESS);
            case 7 -> receive();
            case 8 -> quarantine();
            case 9 -> destroy();
            case 10 -> new OpenTrace(id(), officer());
            case 11 -> discoverLoss();
            case 12 -> notifyDea();
            case 13 -> file();
            case 14 -> new CloseLoss(id(), officer(), null);
            case 15 -> recover();
            case 16 -> dispute();
            case 17 -> new UpholdDelivery(id(), officer(), null);
            default -> new ConfirmDelivery(id(), Context.of(shop.actor(), now), Practice.CARRIER, now, null);
        };
    }

    private Command create() {
        return new CreateShipment(id(), pharmacy(), fill, shop.id(), Practice.CARRIER, "two-day", "tech-1", true, null);
    }

    private Command pack() {
        Quantity counted = chance.oneIn(20) ? quantity.plus(Quantity.of("1")) : quantity;
        return new PackShipment(
                id(), pharmacy(), shop.id(), "tech-1", "plain-box-2", "SEAL-1", counted, true, null, null);
    }

    private Command giveUp() {
        return new VoidShipment(id(), pharmacy(), VoidReason.FILL_REVERSED);
    }

    private Command handOver() {
        return new HandOver(id(), pharmacy(), shop.id(), "TRACK-1", now, null);
    }

    private Command scan(ScanKind kind) {
        return new RecordScan(id(), carrier(), Practice.CARRIER, "S-" + chance.below(1_000_000), kind, now, null, null);
    }

    private Command deliver() {
        return new ConfirmDelivery(id(), carrier(), Practice.CARRIER, now, null);
    }

    private Command receive() {
        return new ReceiveReturn(id(), pharmacy(), shop.id(), now, chance.oneOf(ReturnReason.values()));
    }

    private Command quarantine() {
        Quantity counted = chance.oneIn(4) ? Quantity.of("1") : quantity;
        return new QuarantineReturn(id(), pharmacy(), shop.id(), "tech-2", counted, "SEAL-1", true);
    }

    private Command destroy() {
        return new DestroyReturn(
                id(), pharmacy(), shop.id(), now, "incineration", List.of("Ann Lee", "Bo Ray"), "F41-1");
    }

    private Command discoverLoss() {
        return new DiscoverLoss(id(), officer(), now, chance.oneOf(LossType.values()), true, null, null);
    }

    private Command notifyDea() {
        return new NotifyDea(id(), officer(), now, "Buffalo", null);
    }

    private Command file() {
        return new FileForm106(id(), officer(), now, "DEA-1");
    }

    private Command recover() {
        return new RecoverShipment(id(), officer(), now, chance.oneOf(Finder.values()));
    }

    private Command dispute() {
        return new DisputeDelivery(id(), officer(), now, chance.oneOf(Complaint.values()), null);
    }

    private ShipmentId id() {
        return ShipmentId.of(fill);
    }

    private Context carrier() {
        return Context.of(Practice.COURIER, now);
    }

    private Context officer() {
        return Context.of(Practice.OFFICER, now);
    }

    private Context pharmacy() {
        return Context.of(shop.actor(), now);
    }
}
