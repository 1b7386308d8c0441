package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** The answers to what comes too early, twice or too late in the life of one fill. */
final class FillStages {

    private FillStages() {}

    static Optional<Refusal> toReview(Fill fill) {
        return switch (fill.stage()) {
            case STARTED -> Optional.empty();
            case REVIEWED, COMPOUNDED, LABELLED -> stage("ALREADY_REVIEWED", "This fill was reviewed already.");
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    static Optional<Refusal> toCompound(Fill fill, boolean compounded) {
        return switch (fill.stage()) {
            case STARTED -> notReviewed();
            case REVIEWED ->
                compounded
                        ? Optional.empty()
                        : stage("NOTHING_TO_COMPOUND", "This drug is manufactured: nothing is compounded.");
            case COMPOUNDED -> stage("ALREADY_COMPOUNDED", "This fill was compounded already.");
            case LABELLED -> stage("ALREADY_LABELLED", "This fill was labelled already.");
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    static Optional<Refusal> toLabel(Fill fill, boolean compounded) {
        return switch (fill.stage()) {
            case STARTED -> notReviewed();
            case REVIEWED -> compounded ? notCompounded() : Optional.empty();
            case COMPOUNDED -> Optional.empty();
            case LABELLED -> stage("ALREADY_LABELLED", "This fill was labelled already.");
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    static Optional<Refusal> toDispense(Fill fill, boolean compounded) {
        return switch (fill.stage()) {
            case STARTED -> notReviewed();
            case REVIEWED -> compounded ? notCompounded() : notLabelled();
            case COMPOUNDED -> notLabelled();
            case LABELLED -> Optional.empty();
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    static Optional<Refusal> toCancel(Fill fill) {
        return fill.inPreparation() ? Optional.empty() : over(fill);
    }

    static Optional<Refusal> toReverse(Fill fill) {
        return switch (fill.stage()) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> notDispensed();
            case DISPENSED -> Optional.empty();
            case RELEASED, DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    /** May be learnt after the parcel arrived, or came to grief: another stream tells all of it. */
    static Optional<Refusal> toRelease(Fill fill) {
        return switch (fill.stage()) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> notDispensed();
            case DISPENSED, RELEASED, DELIVERED, LOST, RETURNED ->
                fill.releasedAt() == null
                        ? Optional.empty()
                        : stage("ALREADY_RELEASED", "This fill left the pharmacy already.");
            case REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    static Optional<Refusal> toComplete(Fill fill) {
        return switch (fill.stage()) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> notDispensed();
            case DISPENSED, RELEASED -> Optional.empty();
            case DELIVERED, LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    /** Also after the carrier said that it arrived: the patient may never have had it. */
    static Optional<Refusal> toLose(Fill fill) {
        return switch (fill.stage()) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> notDispensed();
            case DISPENSED, RELEASED, DELIVERED -> Optional.empty();
            case LOST, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    /** What was given up for lost may be found and come back. */
    static Optional<Refusal> toReturn(Fill fill) {
        return switch (fill.stage()) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> notDispensed();
            case DISPENSED, RELEASED, LOST -> Optional.empty();
            case DELIVERED, RETURNED, REFUSED, REVERSED, CANCELLED -> over(fill);
        };
    }

    private static Optional<Refusal> over(Fill fill) {
        return switch (fill.stage()) {
            case STARTED, REVIEWED, COMPOUNDED, LABELLED -> Optional.empty();
            case DISPENSED -> stage("ALREADY_DISPENSED", "This fill was dispensed already.");
            case RELEASED -> stage("ALREADY_RELEASED", "This fill left the pharmacy already.");
            case DELIVERED -> stage("ALREADY_DELIVERED", "This fill reached the patient already.");
            case LOST -> stage("FILL_LOST", "The parcel with this fill was lost.");
            case RETURNED -> stage("FILL_RETURNED", "The parcel with this fill came back.");
            case REVERSED -> stage("FILL_REVERSED", "The dispensing of this fill was reversed.");
            case REFUSED -> stage("FILL_REFUSED", "The pharmacist refused this fill after review.");
            case CANCELLED -> stage("FILL_CANCELLED", "This fill was cancelled.");
        };
    }

    private static Optional<Refusal> notReviewed() {
        return Optional.of(new Refusal(
                Refusal.Kind.STAGE,
                "NOT_REVIEWED",
                "No pharmacist has reviewed this fill yet.",
                "21 CFR 1306.04(a)",
                List.of()));
    }

    private static Optional<Refusal> notDispensed() {
        return stage("NOT_DISPENSED", "This fill has not been dispensed.");
    }

    private static Optional<Refusal> notCompounded() {
        return stage("NOT_COMPOUNDED", "The drug of this fill has not been compounded yet.");
    }

    private static Optional<Refusal> notLabelled() {
        return Optional.of(new Refusal(
                Refusal.Kind.STAGE,
                "NOT_LABELLED",
                "This fill has not been labelled yet.",
                "21 CFR 1306.24(a)",
                List.of()));
    }

    private static Optional<Refusal> stage(String code, String sentence) {
        return Optional.of(Refusal.stage(code, sentence));
    }
}
