package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Element;
import health.fulfilment.rules.PrescribingCase.EarlierPrescription;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
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

    /** What is asked of the order made of it, likewise. */
    sealed interface OfOrder extends PrescriptionCommand permits OrderCommand {}

    record DraftPrescription(
            PrescriptionId prescription,
            Context context,
            Draft draft,
            @Nullable Evidence<DraftFacts> evidence) implements PrescriptionCommand {}

    record ReviseDraft(
            PrescriptionId prescription,
            Context context,
            Draft draft,
            @Nullable Evidence<DraftFacts> evidence) implements PrescriptionCommand {}

    record DiscardDraft(PrescriptionId prescription, Context context) implements PrescriptionCommand {}

    /** Evidence holds what was rendered for the prescriber, and from which versions. */
    record MarkReady(
            PrescriptionId prescription,
            Context context,
            @Nullable Evidence<ReadyFacts> evidence) implements PrescriptionCommand {}

    /** @param factors kinds of the second factors that were verified in this ceremony */
    record ApprovePrescription(
            PrescriptionId prescription,
            Context context,
            String payloadDigest,
            List<String> factors,
            @Nullable Evidence<ApprovalFacts> evidence)
            implements PrescriptionCommand {}

    record CancelPrescription(
            PrescriptionId prescription,
            Context context,
            CancellationReason reason,
            @Nullable Sealed note) implements PrescriptionCommand {}

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
     * @param signature over what was marked ready; absent where nothing is to be signed
     */
    record ApprovalFacts(
            ZoneId patientZone,
            ZoneId prescriberZone,
            List<Credential> credentials,
            List<EarlierPrescription> earlier,
            SortedSet<Element> elements,
            Rulebook rulebook,
            Signature.@Nullable Made signature) {}

    /**
     * @param pharmacists those who practise there
     * @param credentials the pharmacy's, in its home state and the patient's state, standing on the local day at the pharmacy
     * @param staffCredentials licences of those who practise there, in the patient's state
     * @param patientLivesIn where the patient lives now: another state than the one it was issued for, after a move
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
            State patientLivesIn,
            Rulebook rulebook) {}
}
