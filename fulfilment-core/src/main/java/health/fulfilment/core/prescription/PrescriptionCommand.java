package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import health.fulfilment.core.prescription.PrescriptionEvent.OrderRefusalReason;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Element;
import health.fulfilment.rules.PrescribingCase.EarlierPrescription;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a prescription and the order made of it. Commands are made without evidence; it is attached, and
 * attached anew, before each attempt to decide.
 */
public sealed interface PrescriptionCommand extends Command {

    PrescriptionId prescription();

    @Override
    default String target() {
        return prescription().value();
    }

    /** What is asked of one fill: its commands have a file of their own. */
    sealed interface OfFill extends PrescriptionCommand permits FillCommand {}

    record DraftPrescription(
            PrescriptionId prescription,
            Context context,
            Draft draft,
            @Nullable Evidence<DraftFacts> evidence) implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record ReviseDraft(
            PrescriptionId prescription,
            Context context,
            Draft draft,
            @Nullable Evidence<DraftFacts> evidence) implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record DiscardDraft(PrescriptionId prescription, Context context) implements PrescriptionCommand {}

    /** Evidence holds what was rendered for the prescriber, and from which versions. */
    record MarkReady(
            PrescriptionId prescription,
            Context context,
            @Nullable Evidence<ReadyFacts> evidence) implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    /** @param factors kinds of the second factors that were verified in this ceremony */
    record ApprovePrescription(
            PrescriptionId prescription,
            Context context,
            String payloadDigest,
            List<String> factors,
            @Nullable Evidence<ApprovalFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record RoutePrescription(
            PrescriptionId prescription,
            Context context,
            @Nullable Evidence<RoutingFacts> evidence) implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    /** Evidence: the pharmacist is one of the pharmacy's, and the pharmacy may still dispense. */
    record AcceptOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record RefuseOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            OrderRefusalReason reason,
            @Nullable Sealed note,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record StartFill(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            Quantity quantity,
            int daysSupply,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    /** @param pharmacist who made the final check */
    record DispenseFill(
            PrescriptionId prescription,
            Context context,
            FillId fill,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            PatientChecks checks,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    /** The parcel with this fill was handed to the carrier. Sent by a flow. */
    record ReleaseFill(PrescriptionId prescription, Context context, FillId fill, ShipmentId shipment)
            implements PrescriptionCommand {}

    /** The parcel with this fill was delivered. Sent by a flow. */
    record CompleteFill(
            PrescriptionId prescription, Context context, FillId fill, ShipmentId shipment, LocalDate deliveredOn)
            implements PrescriptionCommand {}

    /** The promised window ended. Sent by the poller of obligations; evidence says whether a parcel has arrived meanwhile. */
    record MarkDeliveryOverdue(
            PrescriptionId prescription,
            Context context,
            @Nullable Evidence<DeliveryFacts> evidence) implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record CancelPrescription(
            PrescriptionId prescription,
            Context context,
            CancellationReason reason,
            @Nullable Sealed note) implements PrescriptionCommand {}

    /** The pharmacy confirms the cancellation that the prescriber asked for. */
    record AnswerCancellation(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record HoldOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            Hold.Reason reason,
            @Nullable Sealed note,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    record LiftOrderHold(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            @Nullable Evidence<PharmacyFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    /** A licence that the order rests on no longer permits it. Sent by a flow. */
    record HoldOrderForLicence(PrescriptionId prescription, Context context, LicenceId licence, Hold.Reason reason)
            implements PrescriptionCommand {}

    /** It permits it again. Sent by a flow. */
    record LiftHoldForLicence(PrescriptionId prescription, Context context, LicenceId licence)
            implements PrescriptionCommand {}

    /** The pharmacy did not accept in time. Sent by the poller of obligations, or by compliance. */
    record WithdrawOrder(PrescriptionId prescription, Context context) implements PrescriptionCommand {}

    /** @param requestedByPatient absent if the patient did not ask, which refuses it */
    record TransferOrder(
            PrescriptionId prescription,
            Context context,
            PharmacyId pharmacy,
            PharmacistId pharmacist,
            PharmacyId to,
            PharmacistId toPharmacist,
            @Nullable PatientRequest requestedByPatient,
            @Nullable Evidence<TransferFacts> evidence)
            implements PrescriptionCommand {
        @Override
        public List<Relied> relied() {
            return Evidence.relied(evidence);
        }
    }

    /** Both pharmacies of a transfer, each with the pharmacist who acts for it. */
    record TransferFacts(PharmacyFacts from, Listed fromListed, PharmacyFacts to, Listed toListed) {

        /** A pharmacy as the registry lists it. */
        public record Listed(String name, PostalAddress address, String dea) {}

        TransferParty sender(PharmacistId pharmacist) {
            return new TransferParty(
                    from.pharmacy(), fromListed.name(), fromListed.address(), fromListed.dea(), pharmacist);
        }

        TransferParty receiver(PharmacistId pharmacist) {
            return new TransferParty(to.pharmacy(), toListed.name(), toListed.address(), toListed.dea(), pharmacist);
        }
    }

    /** @param patientState where the patient lives, absent if there is no such patient; likewise the prescriber */
    record DraftFacts(@Nullable State patientState, boolean prescriberRegistered) {}

    /**
     * What was rendered for review: see {@link PrescriptionEvent.PrescriptionMarkedReady}.
     *
     * @param renderedFrom version of this prescription that was rendered
     */
    record ReadyFacts(long renderedFrom, String payloadDigest, Sealed canonical, Sealed reviewText, String statement) {}

    /**
     * @param patientZone the patient's time zone
     * @param prescriberZone the prescriber's: the issue date is local there
     * @param credentials the prescriber's, in the patient's state, standing on the day
     * @param elements what the prescription carries of what it must (21 CFR 1306.05(a))
     */
    record ApprovalFacts(
            ZoneId patientZone,
            ZoneId prescriberZone,
            List<Credential> credentials,
            List<EarlierPrescription> earlier,
            SortedSet<Element> elements,
            Rulebook rulebook) {}

    /** @param candidates pharmacies to consider, the preferred one first */
    record RoutingFacts(List<PharmacyFacts> candidates, Rulebook rulebook) {}

    /**
     * @param pharmacists those who practise there
     * @param credentials the pharmacy's, in its home state and the patient's state, standing on the local day at the pharmacy
     * @param staffCredentials licences of those who practise there, in the patient's state
     * @param pharmacistCredentials those of the pharmacist who acts, in the pharmacy's home state; empty where none acts
     */
    record PharmacyFacts(
            PharmacyId pharmacy,
            State state,
            ZoneId zone,
            List<PharmacistId> pharmacists,
            List<Credential> credentials,
            List<Credential> staffCredentials,
            List<Credential> pharmacistCredentials,
            Rulebook rulebook) {}

    /** @param shipment the parcel of the first fill, absent if none was made */
    record DeliveryFacts(@Nullable ShipmentId shipment, boolean delivered) {}
}
