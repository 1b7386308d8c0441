package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers to what comes too early, twice or too late: for each stage a code and a sentence that says where it stands. */
final class OutOfPlace {

    /** Which step of its way a request belongs to. */
    enum Step {
        /** Writing, revising, discarding, reviewing. */
        DRAFTING,
        SIGNING,
        ROUTING,
        /** The pharmacy's yes or no. */
        ANSWERING,
        FILLING,
        /** What the carrier tells of a fill that has left. */
        ARRIVING,
        CANCELLING,
        /** Holding, and going on. */
        HOLDING,
        TRANSFERRING,
        /** Watching the promised delivery. */
        PROMISE
    }

    private OutOfPlace() {}

    /** Empty if the request has its place at this stage. */
    static Optional<Refusal> refusal(Stage stage, Step step) {
        return Optional.ofNullable(
                switch (stage) {
                    case ABSENT -> Refusal.absent("prescription");
                    case DRAFT -> inDraft(step);
                    case READY -> whenReady(step);
                    case APPROVED -> onceApproved(step, null);
                    case NOT_ROUTABLE ->
                        onceApproved(
                                step, stage("NOT_ROUTABLE", "No known pharmacy may dispense this prescription yet."));
                    case ROUTED -> onceRouted(step);
                    case ACCEPTED -> onceAccepted(step);
                    case REFUSED -> stage("ORDER_REFUSED", "The pharmacy declined this order; it is closed.");
                    case DISCARDED -> stage("DISCARDED", "This draft was discarded; nothing can be done with it.");
                    case CANCELLED -> stage("CANCELLED", "The prescriber cancelled this prescription.");
                    case STOPPED -> onceStopped(step);
                });
    }

    private static @Nullable Refusal inDraft(Step step) {
        return switch (step) {
            case DRAFTING -> null;
            case SIGNING ->
                cited(
                        "NOT_READY",
                        "The prescription has not been marked ready to sign since it was last changed.",
                        "21 CFR 1311.120(b)(10)");
            case CANCELLING -> stage("NOT_APPROVED", "It is only a draft: discard it instead of cancelling.");
            case ROUTING, ANSWERING, FILLING, ARRIVING, PROMISE, HOLDING, TRANSFERRING ->
                stage("NOT_APPROVED", "The prescription is only a draft.");
        };
    }

    private static @Nullable Refusal whenReady(Step step) {
        return switch (step) {
            case DRAFTING, SIGNING -> null;
            case CANCELLING -> stage("NOT_APPROVED", "It is not approved yet: discard it instead of cancelling.");
            case ROUTING, ANSWERING, FILLING, ARRIVING, PROMISE, HOLDING, TRANSFERRING ->
                stage("NOT_APPROVED", "The prescription is ready to sign but not approved.");
        };
    }

    private static @Nullable Refusal onceApproved(Step step, @Nullable Refusal why) {
        return switch (step) {
            case DRAFTING -> fixed();
            case SIGNING -> stage("ALREADY_APPROVED", "The prescription is approved already.");
            case ROUTING, CANCELLING, PROMISE, HOLDING, ARRIVING -> null;
            case ANSWERING, FILLING, TRANSFERRING ->
                why != null ? why : stage("NOT_ROUTED", "The prescription has not been sent to a pharmacy yet.");
        };
    }

    private static @Nullable Refusal onceRouted(Step step) {
        return switch (step) {
            case DRAFTING -> fixed();
            case SIGNING -> stage("ALREADY_APPROVED", "The prescription is approved already.");
            case ROUTING -> stage("ALREADY_ROUTED", "The prescription was sent to a pharmacy already.");
            case FILLING -> stage("NOT_ACCEPTED", "The pharmacy has not accepted this order yet.");
            case ANSWERING, CANCELLING, PROMISE, HOLDING, TRANSFERRING, ARRIVING -> null;
        };
    }

    private static @Nullable Refusal onceAccepted(Step step) {
        return switch (step) {
            case DRAFTING -> fixed();
            case SIGNING -> stage("ALREADY_APPROVED", "The prescription is approved already.");
            case ROUTING -> stage("ALREADY_ROUTED", "A pharmacy accepted this order already.");
            case ANSWERING -> stage("ALREADY_ACCEPTED", "The pharmacy accepted this order already.");
            case FILLING, CANCELLING, PROMISE, HOLDING, TRANSFERRING, ARRIVING -> null;
        };
    }

    /** What is on its way still arrives, or comes back. */
    private static @Nullable Refusal onceStopped(Step step) {
        return step == Step.ARRIVING
                ? null
                : stage("STOPPED", "The prescriber ended this prescription; its remaining refills are void.");
    }

    private static Refusal fixed() {
        return cited(
                "ALREADY_APPROVED",
                "The prescription is approved and cannot be changed: cancel it and draft another.",
                "21 CFR 1311.120(b)(19)");
    }

    private static Refusal cited(String code, String sentence, String citation) {
        return new Refusal(Kind.STAGE, code, sentence, citation, List.of());
    }

    private static Refusal stage(String code, String sentence) {
        return Refusal.stage(code, sentence);
    }
}
