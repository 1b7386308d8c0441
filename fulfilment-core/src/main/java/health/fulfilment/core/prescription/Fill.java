package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.prescription.FillEvent.FillCancelled;
import health.fulfilment.core.prescription.FillEvent.FillCompounded;
import health.fulfilment.core.prescription.FillEvent.FillDelivered;
import health.fulfilment.core.prescription.FillEvent.FillDispensed;
import health.fulfilment.core.prescription.FillEvent.FillLabelled;
import health.fulfilment.core.prescription.FillEvent.FillLost;
import health.fulfilment.core.prescription.FillEvent.FillRecallTold;
import health.fulfilment.core.prescription.FillEvent.FillRecalled;
import health.fulfilment.core.prescription.FillEvent.FillRecordCorrected;
import health.fulfilment.core.prescription.FillEvent.FillRefusedInReview;
import health.fulfilment.core.prescription.FillEvent.FillReleased;
import health.fulfilment.core.prescription.FillEvent.FillReturned;
import health.fulfilment.core.prescription.FillEvent.FillReversed;
import health.fulfilment.core.prescription.FillEvent.FillReviewed;
import health.fulfilment.core.prescription.FillEvent.FillStepRefused;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One fill or refill (21 CFR 1306.22). From its start its quantity is spoken for. That the parcel left and that it arrived
 * are told by another stream and may be learnt in either order. Fills dispensed before reviews, batches and labels were kept
 * have none.
 *
 * @param review absent until a pharmacist reviewed it
 * @param compounding absent until the drug was compounded, and for manufactured drugs
 * @param labelling absent until it was labelled
 * @param pharmacist who made the final check, absent until dispensed
 * @param filledOn legal fill date, local to the pharmacy, absent until dispensed
 * @param releasedAt when the parcel was handed to the carrier, absent until known
 * @param deliveredOn local date at the patient's, absent until known
 * @param payment how it was paid for, absent if not recorded
 * @param givenUp who gave it up or took it back, and why; absent where nobody did, and where the whole prescription ended
 * @param recalls of lots that went into it, in the order in which they were learnt of
 * @param corrections of this record, in the order in which they were made; none changes the components before
 */
public record Fill(
        FillId id,
        PharmacyId pharmacy,
        Quantity quantity,
        int daysSupply,
        Stage stage,
        LocalDate startedOn,
        @Nullable PharmacistReview review,
        @Nullable Compounding compounding,
        @Nullable Labelling labelling,
        @Nullable PharmacistId pharmacist,
        @Nullable LocalDate filledOn,
        @Nullable ShipmentId shipment,
        @Nullable Instant releasedAt,
        @Nullable LocalDate deliveredOn,
        @Nullable Payment payment,
        @Nullable GivenUp givenUp,
        List<Recalled> recalls,
        List<Correction> corrections) {

    public Fill {
        recalls = List.copyOf(recalls);
        corrections = List.copyOf(corrections);
    }

    /** How far a fill has come. */
    public enum Stage {
        @JsonProperty("started")
        STARTED,
        /** A pharmacist reviewed and approved it. */
        @JsonProperty("reviewed")
        REVIEWED,
        @JsonProperty("compounded")
        COMPOUNDED,
        @JsonProperty("labelled")
        LABELLED,
        @JsonProperty("dispensed")
        DISPENSED,
        @JsonProperty("released")
        RELEASED,
        @JsonProperty("delivered")
        DELIVERED,
        /** Lost on its way, or never had by the patient. It counts as dispensed. */
        @JsonProperty("lost")
        LOST,
        /** Came back to the pharmacy. It counts as dispensed. */
        @JsonProperty("returned")
        RETURNED,
        /** A pharmacist reviewed it and does not make it. */
        @JsonProperty("refused")
        REFUSED,
        /** Dispensed, and taken back before it left the pharmacy. */
        @JsonProperty("reversed")
        REVERSED,
        /** Given up before it was dispensed. */
        @JsonProperty("cancelled")
        CANCELLED
    }

    static Fill started(FillId id, PharmacyId pharmacy, Quantity quantity, int daysSupply, LocalDate on) {
        return new Fill(
                id,
                pharmacy,
                quantity,
                daysSupply,
                Stage.STARTED,
                on,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    Fill after(FillEvent event) {
        return switch (event) {
            case FillReviewed e ->
                with(next -> {
                    next.stage = Stage.REVIEWED;
                    next.review = new PharmacistReview(e.at(), e.pharmacist(), e.redFlags(), null);
                });
            case FillRefusedInReview e ->
                with(next -> {
                    next.stage = Stage.REFUSED;
                    next.review = new PharmacistReview(e.at(), e.pharmacist(), e.redFlags(), e.reason());
                });
            case FillCompounded e ->
                with(next -> {
                    next.stage = Stage.COMPOUNDED;
                    next.compounding = new Compounding(e.at(), e.compoundedOn(), e.batch(), e.beyondUseBasis());
                });
            case FillLabelled e ->
                with(next -> {
                    next.stage = Stage.LABELLED;
                    next.labelling = new Labelling(e.at(), e.label());
                });
            case FillDispensed e ->
                with(next -> {
                    next.stage = Stage.DISPENSED;
                    next.pharmacist = e.pharmacist();
                    next.filledOn = e.filledOn();
                    next.payment = e.payment();
                });
            case FillReleased e ->
                with(next -> {
                    next.stage = stage == Stage.DISPENSED ? Stage.RELEASED : stage;
                    next.shipment = e.shipment();
                    next.releasedAt = e.at();
                });
            case FillDelivered e ->
                with(next -> {
                    next.stage = Stage.DELIVERED;
                    next.shipment = e.shipment();
                    next.deliveredOn = e.deliveredOn();
                });
            case FillCancelled e ->
                with(next -> {
                    next.stage = Stage.CANCELLED;
                    next.givenUp = new GivenUp(e.at(), e.pharmacist(), e.reason(), e.setApart());
                });
            case FillReversed e ->
                with(next -> {
                    next.stage = Stage.REVERSED;
                    next.givenUp = new GivenUp(e.at(), e.pharmacist(), e.reason(), e.setApart());
                });
            case FillLost e ->
                with(next -> {
                    next.stage = Stage.LOST;
                    next.shipment = e.shipment();
                });
            case FillReturned e ->
                with(next -> {
                    next.stage = Stage.RETURNED;
                    next.shipment = e.shipment();
                });
            case FillRecordCorrected e ->
                with(next -> next.corrections.add(new Correction(
                        e.at(), e.pharmacist(), e.field(), e.corrects(), e.was(), e.value(), e.reason())));
            case FillRecalled e ->
                with(next -> next.recalls.add(new Recalled(e.at(), e.lot(), e.reason(), e.reach(), null)));
            case FillRecallTold e ->
                with(next -> next.recalls.replaceAll(known -> known.toldAt() == null ? known.told(e.toldAt()) : known));
            case FillStepRefused _ -> this;
        };
    }

    /** As after the cancellation of the prescription: only what is not dispensed yet can be undone. */
    Fill withdrawn() {
        return inPreparation() ? with(next -> next.stage = Stage.CANCELLED) : this;
    }

    /** The latest recall of a lot that went into it, absent if there was none. */
    public @Nullable Recalled recalled() {
        return recalls.isEmpty() ? null : recalls.getLast();
    }

    /** Whether the patient has it, and does not know yet that it is recalled. */
    public boolean patientToBeTold() {
        Recalled latest = recalled();
        return latest != null
                && latest.toldAt() == null
                && (stage == Stage.DELIVERED || latest.reach() == Recalled.Reach.WITH_PATIENT);
    }

    /** Whether the pharmacy is still making it. */
    public boolean inPreparation() {
        return switch (stage) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> true;
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> false;
        };
    }

    /** Whether the drug was dispensed, and not taken back, wherever it is by now. */
    public boolean wasDispensed() {
        return switch (stage) {
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED -> true;
            case STARTED, REVIEWED, COMPOUNDED, LABELLED, REFUSED, REVERSED, CANCELLED -> false;
        };
    }

    /** What is recorded of a field, the latest correction counted; absent if it was not recorded yet. */
    public @Nullable String recorded(FillField field) {
        return corrections.reversed().stream()
                .filter(c -> c.field() == field)
                .findFirst()
                .map(Correction::value)
                .orElseGet(() -> field.recordedIn(this));
    }

    /** Whether its quantity is spoken for: dispensed, or being made. */
    boolean counts() {
        return wasDispensed() || inPreparation();
    }

    private Fill with(Consumer<FillCopy> change) {
        FillCopy next = new FillCopy(this);
        change.accept(next);
        return next.done();
    }
}
