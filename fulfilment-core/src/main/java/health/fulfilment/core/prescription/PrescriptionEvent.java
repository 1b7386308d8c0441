package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.DeliveryWindow;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.Judged;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Finding;
import health.fulfilment.rules.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one prescription. Events that rest on rules carry the rulebook's version, what it was asked, each
 * finding, and the streams relied on at their versions; what was asked is absent from events recorded before it was kept.
 */
public sealed interface PrescriptionEvent extends Event {

    PrescriptionId prescription();

    @Override
    default String stream() {
        return prescription().value();
    }

    /** What happened to one fill: its events have a file of their own. */
    sealed interface OfFill extends PrescriptionEvent permits FillEvent {}

    /** What happened to the order made of it, likewise. */
    sealed interface OfOrder extends PrescriptionEvent permits OrderEvent {}

    @JsonTypeName("prescription-drafted")
    record PrescriptionDrafted(PrescriptionId prescription, Instant at, Draft draft) implements PrescriptionEvent {}

    /** The draft was changed; whatever was marked ready before is no longer (21 CFR 1311.120(b)(10)). */
    @JsonTypeName("prescription-draft-revised")
    record PrescriptionDraftRevised(PrescriptionId prescription, Instant at, Draft draft)
            implements PrescriptionEvent {}

    /** The draft was given up; nothing was ever signed. */
    @JsonTypeName("prescription-discarded")
    record PrescriptionDiscarded(PrescriptionId prescription, Instant at) implements PrescriptionEvent {}

    /**
     * The prescriber reviewed exactly this content and marked it ready to sign (21 CFR 1311.120(b)(10)).
     *
     * @param payloadDigest {@code sha256:} and the hash, in lower-case hex, of the canonical prescription (RFC 8785), which
     *     contains a random salt
     * @param canonical the canonical prescription, sealed
     * @param reviewText the text that was shown, sealed
     * @param statement the legal statement that was shown (21 CFR 1311.140(a)(3))
     */
    @JsonTypeName("prescription-marked-ready")
    record PrescriptionMarkedReady(
            PrescriptionId prescription,
            Instant at,
            String payloadDigest,
            Sealed canonical,
            Sealed reviewText,
            String statement)
            implements PrescriptionEvent {}

    /**
     * The prescriber approved it.
     *
     * @param issuedOn the legal date of issue, local to the prescriber (21 CFR 1306.05(a))
     * @param lastFillOn last local date on which it may be filled
     * @param factors kinds of the factors given in the ceremony, for example {@code totp}
     * @param signature detached JWS (RFC 7515, appendix F), or {@code none, sandbox} of before signatures were made
     * @param signed what it was made over and with, absent where there is none
     */
    @JsonTypeName("prescription-approved")
    record PrescriptionApproved(
            PrescriptionId prescription,
            Instant at,
            LocalDate issuedOn,
            LocalDate lastFillOn,
            String payloadDigest,
            List<String> factors,
            String signature,
            DeliveryWindow promised,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked,

            @Nullable Signature signed)
            implements PrescriptionEvent, Judged {}

    /** The law or the practice's policy refused the approval; the draft stays as it was. */
    @JsonTypeName("prescription-approval-refused")
    record PrescriptionApprovalRefused(
            PrescriptionId prescription,
            Instant at,
            String payloadDigest,
            String code,
            String rulebook,
            List<Finding> findings,
            List<Relied> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Question> asked)
            implements PrescriptionEvent, Judged {
        @Override
        public boolean refused() {
            return true;
        }
    }

    /** Cancelled by the prescriber before anything was dispensed. */
    @JsonTypeName("prescription-cancelled")
    record PrescriptionCancelled(
            PrescriptionId prescription,
            Instant at,
            CancellationReason reason,
            @Nullable Sealed note) implements PrescriptionEvent {}

    /** The prescriber asked the pharmacy that nothing more be dispensed. */
    @JsonTypeName("cancellation-requested")
    record CancellationRequested(
            PrescriptionId prescription,
            Instant at,
            CancellationReason reason,
            @Nullable Sealed note) implements PrescriptionEvent {}

    /**
     * Ended after something had left the pharmacy: the remaining refills are void.
     *
     * @param onTheWay parcels that the carrier still has, to be called back
     */
    @JsonTypeName("prescription-stopped")
    record PrescriptionStopped(
            PrescriptionId prescription, Instant at, CancellationReason reason, List<ShipmentId> onTheWay)
            implements PrescriptionEvent {}

    /** Why a prescriber cancels. */
    enum CancellationReason {
        @JsonProperty("clinical-change")
        CLINICAL_CHANGE,
        @JsonProperty("adverse-event")
        ADVERSE_EVENT,
        @JsonProperty("patient-request")
        PATIENT_REQUEST,
        @JsonProperty("issued-in-error")
        ISSUED_IN_ERROR,
        @JsonProperty("other")
        OTHER
    }
}
