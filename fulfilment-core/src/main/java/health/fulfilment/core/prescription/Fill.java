package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fill or refill (21 CFR 1306.22). From its start its quantity is spoken for. That the parcel left and that it arrived
 * are told by another stream and may be learnt in either order.
 *
 * @param pharmacist who made the final check, absent until dispensed
 * @param filledOn legal fill date, local to the pharmacy, absent until dispensed
 * @param releasedAt when the parcel was handed to the carrier, absent until known
 * @param deliveredOn local date at the patient's, absent until known
 */
public record Fill(
        FillId id,
        PharmacyId pharmacy,
        Quantity quantity,
        int daysSupply,
        Stage stage,
        LocalDate startedOn,
        @Nullable PharmacistId pharmacist,
        @Nullable LocalDate filledOn,
        @Nullable ShipmentId shipment,
        @Nullable Instant releasedAt,
        @Nullable LocalDate deliveredOn) {

    /** How far a fill has come. */
    public enum Stage {
        @JsonProperty("started")
        STARTED,
        @JsonProperty("dispensed")
        DISPENSED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("delivered")
        DELIVERED,
        /** The prescription was cancelled before this fill was dispensed. */
        @JsonProperty("cancelled")
        CANCELLED
    }

    static Fill started(FillId id, PharmacyId pharmacy, Quantity quantity, int daysSupply, LocalDate on) {
        return new Fill(id, pharmacy, quantity, daysSupply, Stage.STARTED, on, null, null, null, null, null);
    }

    Fill dispensed(PharmacistId by, LocalDate on) {
        return new Fill(
                id,
                pharmacy,
                quantity,
                daysSupply,
                Stage.DISPENSED,
                startedOn,
                by,
                on,
                shipment,
                releasedAt,
                deliveredOn);
    }

    Fill released(ShipmentId parcel, Instant at) {
        Stage now = deliveredOn == null ? Stage.RELEASED : stage;
        return new Fill(
                id, pharmacy, quantity, daysSupply, now, startedOn, pharmacist, filledOn, parcel, at, deliveredOn);
    }

    Fill delivered(ShipmentId parcel, LocalDate on) {
        return new Fill(
                id,
                pharmacy,
                quantity,
                daysSupply,
                Stage.DELIVERED,
                startedOn,
                pharmacist,
                filledOn,
                parcel,
                releasedAt,
                on);
    }

    /** As after the cancellation of the prescription: only what is not dispensed yet can be undone. */
    Fill withdrawn() {
        return stage == Stage.STARTED
                ? new Fill(
                        id,
                        pharmacy,
                        quantity,
                        daysSupply,
                        Stage.CANCELLED,
                        startedOn,
                        pharmacist,
                        filledOn,
                        shipment,
                        releasedAt,
                        deliveredOn)
                : this;
    }

    /** Whether the drug was dispensed, wherever it is by now. */
    public boolean wasDispensed() {
        return filledOn != null;
    }
}
