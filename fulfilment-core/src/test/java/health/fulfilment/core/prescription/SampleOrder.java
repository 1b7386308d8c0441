package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.Batch.Ingredient;
import health.fulfilment.core.prescription.Batch.Unit;
import health.fulfilment.core.prescription.FillCommand.CancelFill;
import health.fulfilment.core.prescription.FillCommand.CompleteFill;
import health.fulfilment.core.prescription.FillCommand.CompoundFill;
import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillCommand.LabelFill;
import health.fulfilment.core.prescription.FillCommand.LoseFill;
import health.fulfilment.core.prescription.FillCommand.RecallFacts;
import health.fulfilment.core.prescription.FillCommand.RecallFill;
import health.fulfilment.core.prescription.FillCommand.RecordPatientTold;
import health.fulfilment.core.prescription.FillCommand.ReleaseFill;
import health.fulfilment.core.prescription.FillCommand.ReturnFill;
import health.fulfilment.core.prescription.FillCommand.ReversalFacts;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.prescription.FillCommand.ReviewFill;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.AcceptanceFacts;
import health.fulfilment.core.prescription.OrderCommand.AnswerCancellation;
import health.fulfilment.core.prescription.OrderCommand.DeliveryFacts;
import health.fulfilment.core.prescription.OrderCommand.HoldOrder;
import health.fulfilment.core.prescription.OrderCommand.LicenceFacts;
import health.fulfilment.core.prescription.OrderCommand.LicenceFacts.Licensed;
import health.fulfilment.core.prescription.OrderCommand.LiftOrderHold;
import health.fulfilment.core.prescription.OrderCommand.MarkDeliveryOverdue;
import health.fulfilment.core.prescription.OrderCommand.ReconsiderLicences;
import health.fulfilment.core.prescription.OrderCommand.RefuseOrder;
import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderCommand.RoutingFacts;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.OrderCommand.TransferFacts;
import health.fulfilment.core.prescription.OrderCommand.TransferFacts.Listed;
import health.fulfilment.core.prescription.OrderCommand.TransferOrder;
import health.fulfilment.core.prescription.OrderCommand.WithdrawOrder;
import health.fulfilment.core.prescription.OrderEvent.OrderRefusalReason;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovalFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.CancelPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DiscardDraft;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ReadyFacts;
import health.fulfilment.core.prescription.PrescriptionCommand.ReviseDraft;
import health.fulfilment.core.prescription.PrescriptionEvent.CancellationReason;
import health.fulfilment.core.recall.RecallReason;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Drug;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Relied;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.DispensingCase.Counselling;
import health.fulfilment.rules.DispensingCase.Identification;
import health.fulfilment.rules.Element;
import health.fulfilment.rules.Modality;
import health.fulfilment.rules.PdmpQuery;
import health.fulfilment.rules.RulePacks;
import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.Screening;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One order in Florida and everybody around it: what they would send, were all in order. */
public final class SampleOrder {

    public static final Instant MONDAY = Instant.parse("2026-11-02T15:00:00Z");
    public static final State FL = new State("FL");
    public static final ZoneId EASTERN = ZoneId.of("America/New_York");
    public static final Rulebook RULES = RulePacks.shipped();

    public static final PrescriptionId RX = new PrescriptionId("rx-0b7c9a52-3d41-4f6e-9a10-5f2f6f0c1d21");
    public static final PatientId PATIENT = new PatientId("pat-7e1f0c3a-92bd-4a57-8c22-1b6d0a9e4f10");
    public static final PractitionerId PRESCRIBER = new PractitionerId("prac-1234567893");
    public static final PractitionerId OTHER_PRESCRIBER = new PractitionerId("prac-1558598797");
    public static final PharmacyId PHARMACY = new PharmacyId("phcy-5123453");
    public static final PharmacyId OTHER_PHARMACY = new PharmacyId("phcy-5123461");
    public static final PharmacistId PHARMACIST = new PharmacistId("phst-1467560003");
    public static final String TECHNICIAN = "technician-1";
    public static final FillId FILL = FillId.of(RX, 1);
    public static final ShipmentId PARCEL = ShipmentId.of(FILL);
    public static final LicenceId LICENCE = LicenceId.of(LicensureId.of(PRESCRIBER.value(), FL), 1);
    public static final String DIGEST = "sha256:" + "a1".repeat(32);
    public static final SortedSet<Element> EVERY_ELEMENT = new TreeSet<>(Set.of(Element.values()));
    public static final PatientChecks CHECKED = new PatientChecks(
            Identification.GOVERNMENT_PHOTO_ID,
            Counselling.OFFERED_IN_WRITING,
            new PdmpQuery(FL, MONDAY.minusSeconds(600), "report-2"));
    public static final Relied LICENCES = new Relied("lic-prac-1234567893-FL", 3);

    public static final Actor DOCTOR = new Actor("dr-a", Role.PRESCRIBER, PRESCRIBER.value(), null);
    public static final Actor OTHER_DOCTOR = new Actor("dr-b", Role.PRESCRIBER, OTHER_PRESCRIBER.value(), null);
    public static final Actor AGENT = new Actor("agent-a", Role.AGENT, PRESCRIBER.value(), "dr-a");
    public static final Actor SHOP = new Actor("rph-a", Role.PHARMACY, PHARMACY.value(), null);
    public static final Actor OTHER_SHOP = new Actor("rph-b", Role.PHARMACY, OTHER_PHARMACY.value(), null);
    public static final Actor COMPLIANCE = new Actor("officer", Role.COMPLIANCE, null, null);
    public static final Actor FLOW = Actor.system("a-flow");

    private SampleOrder() {}

    public static Context by(Actor actor) {
        return by(actor, MONDAY);
    }

    public static Context by(Actor actor, Instant at) {
        return Context.of(actor, at);
    }

    public static Draft draft() {
        return draftOf(30, 1);
    }

    public static Draft draftOf(int quantity, int refills) {
        return draftOf(
                new Drug("ketamine hydrochloride", "100 mg", "troche", Schedule.IIIN, "KET-100-TRO", "sublingual-form"),
                quantity,
                refills);
    }

    /** Of a drug that is bought ready-made. */
    public static Draft manufactured() {
        return draftOf(new Drug("ketamine hydrochloride", "100 mg", "tablet", Schedule.IIIN, null, null), 30, 1);
    }

    private static Draft draftOf(Drug drug, int quantity, int refills) {
        return new Draft(
                PATIENT,
                PRESCRIBER,
                "dr-a",
                drug,
                Quantity.of("" + quantity),
                30,
                refills,
                sealed("directions"),
                new Encounter("enc-1", Modality.AUDIO_VIDEO, MONDAY.minusSeconds(3600), FL, FL, null, null, null),
                new Screening(false, false, false, false, false, MONDAY.minusSeconds(1800)),
                new PdmpQuery(FL, MONDAY.minusSeconds(7200), "report-1"),
                null);
    }

    public static Sealed sealed(String what) {
        return new Sealed(PATIENT.value(), "k1", "c2VhbGVk" + what);
    }

    public static DraftPrescription draft(Actor actor) {
        return new DraftPrescription(RX, by(actor), draft(), known());
    }

    public static Evidence<DraftFacts> known() {
        return new Evidence<>(new DraftFacts(FL, true), List.of(new Relied(PATIENT.value(), 0)));
    }

    public static ReviseDraft revise(Actor actor) {
        return new ReviseDraft(RX, by(actor), draftOf(24, 0), known());
    }

    public static DiscardDraft discard(Actor actor) {
        return new DiscardDraft(RX, by(actor));
    }

    public static MarkReady markReady(Actor actor, long renderedFrom) {
        return new MarkReady(
                RX,
                by(actor),
                new Evidence<>(
                        new ReadyFacts(renderedFrom, DIGEST, sealed("canonical"), sealed("text"), "I sign."),
                        List.of()));
    }

    public static ApprovePrescription approve(Actor actor) {
        return approve(actor, MONDAY, licensed());
    }

    public static ApprovePrescription approve(Actor actor, Instant at, List<Credential> credentials) {
        return new ApprovePrescription(RX, by(actor, at), DIGEST, List.of("totp"), approvalEvidence(credentials));
    }

    public static Evidence<ApprovalFacts> approvalEvidence(List<Credential> credentials) {
        return new Evidence<>(
                new ApprovalFacts(
                        EASTERN,
                        EASTERN,
                        credentials,
                        List.of(),
                        EVERY_ELEMENT,
                        RULES,
                        new Signature.Made("header..signature", List.of("leaf"), "review/1")),
                List.of(LICENCES));
    }

    public static List<Credential> licensed() {
        return List.of(
                credential(Kind.STATE_LICENCE, "FL", Standing.ACTIVE),
                credential(Kind.DEA_REGISTRATION, "FL", Standing.ACTIVE),
                credential(Kind.CONTROLLED_SUBSTANCE_REGISTRATION, "FL", Standing.ACTIVE));
    }

    public static Credential credential(Kind kind, String state, Standing standing) {
        return new Credential(
                kind,
                new State(state),
                "N-1",
                Set.of(Schedule.IIIN),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2028, 1, 1),
                standing);
    }

    public static RoutePrescription route(PharmacyFacts... candidates) {
        return route(FLOW, candidates);
    }

    public static RoutePrescription route(Actor actor, PharmacyFacts... candidates) {
        return new RoutePrescription(
                RX,
                by(actor),
                new Evidence<>(
                        new RoutingFacts(List.of(candidates), RULES), List.of(new Relied("lic-phcy-5123453-FL", 1))));
    }

    /** A pharmacy in Texas with a permit in Florida. */
    public static PharmacyFacts eligible(PharmacyId pharmacy) {
        return pharmacy(pharmacy, Standing.ACTIVE, Standing.ACTIVE);
    }

    public static PharmacyFacts withoutPermit(PharmacyId pharmacy) {
        return pharmacy(pharmacy, Standing.EXPIRED, Standing.ACTIVE);
    }

    public static PharmacyFacts pharmacy(PharmacyId pharmacy, Standing permit, Standing pharmacistLicence) {
        return pharmacy(pharmacy, permit, pharmacistLicence, new State("FL"));
    }

    /** The patient lives in another state by now. */
    public static Evidence<PharmacyFacts> movedTo(State state) {
        return new Evidence<>(pharmacy(PHARMACY, Standing.ACTIVE, Standing.ACTIVE, state), List.of());
    }

    private static PharmacyFacts pharmacy(
            PharmacyId pharmacy, Standing permit, Standing pharmacistLicence, State livesIn) {
        return new PharmacyFacts(
                pharmacy,
                new State("TX"),
                ZoneId.of("America/Chicago"),
                List.of(PHARMACIST),
                List.of(
                        credential(Kind.STATE_LICENCE, "TX", Standing.ACTIVE),
                        credential(Kind.DEA_REGISTRATION, "TX", Standing.ACTIVE),
                        credential(Kind.NONRESIDENT_PERMIT, "FL", permit)),
                List.of(),
                List.of(credential(Kind.STATE_LICENCE, "TX", pharmacistLicence)),
                livesIn,
                RULES);
    }

    public static Evidence<PharmacyFacts> shopEvidence() {
        return new Evidence<>(eligible(PHARMACY), List.of(new Relied("lic-phcy-5123453-FL", 1)));
    }

    public static AcceptOrder accept(Actor actor) {
        return accept(actor, reception());
    }

    public static AcceptOrder accept(Actor actor, Reception reception) {
        return new AcceptOrder(RX, by(actor), PHARMACY, PHARMACIST, null, received(shopEvidence(), reception));
    }

    /** What was signed, to the byte. */
    public static Reception reception() {
        return Reception.verified(
                compared(),
                new PharmacyReceipt(
                        "{\"result\":\"verified\"}",
                        "header..receipt",
                        List.of("leaf"),
                        sealed("canonical"),
                        "header..signature"));
    }

    public static Reception.Compared compared() {
        return new Reception.Compared(DIGEST, DIGEST, DIGEST, DIGEST);
    }

    public static Evidence<AcceptanceFacts> received(Evidence<PharmacyFacts> pharmacy, Reception reception) {
        return new Evidence<>(new AcceptanceFacts(pharmacy.facts(), reception), pharmacy.relied());
    }

    /** By a pharmacist whose licence is suspended. */
    public static AcceptOrder acceptUnlicensed(Actor actor) {
        return new AcceptOrder(
                RX,
                by(actor),
                PHARMACY,
                PHARMACIST,
                null,
                received(
                        new Evidence<>(pharmacy(PHARMACY, Standing.ACTIVE, Standing.SUSPENDED), List.of()),
                        reception()));
    }

    /** For a doubt about the prescription itself. */
    public static RefuseOrder refuse(Actor actor) {
        return refuse(actor, OrderRefusalReason.CORRESPONDING_RESPONSIBILITY);
    }

    public static RefuseOrder refuse(Actor actor, OrderRefusalReason reason) {
        return new RefuseOrder(RX, by(actor), PHARMACY, PHARMACIST, reason, null, shopEvidence());
    }

    public static StartFill startFill(Actor actor) {
        return startFill(actor, "30", MONDAY);
    }

    public static StartFill startFill(Actor actor, String quantity, Instant at) {
        return new StartFill(RX, by(actor, at), PHARMACY, Quantity.of(quantity), 30, shopEvidence());
    }

    public static ReviewFill review(Actor actor) {
        return review(
                actor,
                FILL,
                MONDAY,
                List.of(new RedFlag(RedFlag.Kind.DISTANCE, RedFlag.Resolution.PATIENT_CONTACTED)),
                null);
    }

    /** By a pharmacist who does not make the fill. */
    public static ReviewFill refuseInReview(Actor actor) {
        return review(actor, FILL, MONDAY, List.of(), FillRefusalReason.CORRESPONDING_RESPONSIBILITY);
    }

    public static ReviewFill review(
            Actor actor, FillId fill, Instant at, List<RedFlag> redFlags, FillRefusalReason refusal) {
        return new ReviewFill(
                RX,
                by(actor, at),
                fill,
                PHARMACY,
                PHARMACIST,
                redFlags,
                refusal,
                refusal == null ? null : sealed("note"),
                shopEvidence());
    }

    public static CompoundFill compound(Actor actor) {
        return compound(actor, FILL, MONDAY, batch("30", LocalDate.of(2027, 1, 31)));
    }

    public static CompoundFill compound(Actor actor, FillId fill, Instant at, Batch batch) {
        return new CompoundFill(RX, by(actor, at), fill, PHARMACY, batch, shopEvidence());
    }

    /** All units usable, from one certified lot of powder. */
    public static Batch batch(String units, LocalDate beyondUseOn) {
        Ingredient powder = new Ingredient(
                "ketamine hydrochloride", "K-77", Quantity.of("3.1"), Unit.G, "COA-77", LocalDate.of(2028, 6, 30));
        return new Batch(
                "KET-100-TRO",
                TECHNICIAN,
                "B-1",
                List.of(powder),
                Quantity.of(units),
                Quantity.ZERO,
                null,
                beyondUseOn);
    }

    public static LabelFill label(Actor actor) {
        return label(actor, FILL, fullLabel());
    }

    public static LabelFill label(Actor actor, FillId fill, Label label) {
        return new LabelFill(RX, by(actor), fill, PHARMACY, label);
    }

    /** With everything on it, in a child-resistant package. */
    public static Label fullLabel() {
        return new Label(
                "7001234",
                TECHNICIAN,
                new TreeSet<>(Set.of(Label.Element.values())),
                Label.FEDERAL_TRANSFER_WARNING,
                true,
                null,
                null);
    }

    public static DispenseFill dispense(Actor actor) {
        return new DispenseFill(RX, by(actor), FILL, PHARMACY, PHARMACIST, CHECKED, shopEvidence());
    }

    /** Before anything was compounded. */
    public static CancelFill cancelFill(Actor actor) {
        return cancelFill(actor, FILL, MONDAY, null);
    }

    public static CancelFill cancelFill(
            Actor actor, FillId fill, Instant at, SetApart.@Nullable Disposition disposition) {
        return new CancelFill(
                RX,
                by(actor, at),
                fill,
                PHARMACY,
                PHARMACIST,
                GivingUpReason.PATIENT_REQUEST,
                disposition,
                shopEvidence());
    }

    public static ReverseFill reverse(Actor actor) {
        return reverse(actor, FILL, MONDAY, false);
    }

    public static ReverseFill reverse(Actor actor, FillId fill, Instant at, boolean handedOver) {
        return new ReverseFill(
                RX,
                by(actor, at),
                fill,
                PHARMACY,
                PHARMACIST,
                GivingUpReason.ADDRESS_UNVERIFIED,
                SetApart.Disposition.QUARANTINE,
                new Evidence<>(
                        new ReversalFacts(eligible(PHARMACY), handedOver),
                        List.of(new Relied(ShipmentId.of(fill).value(), -1))));
    }

    public static CorrectFillRecord correct(Actor actor) {
        return correct(actor, FILL, FillField.LOT, "B-2");
    }

    public static CorrectFillRecord correct(Actor actor, FillId fill, FillField field, String value) {
        return new CorrectFillRecord(
                RX,
                by(actor, MONDAY.plusSeconds(86_400)),
                fill,
                PHARMACY,
                PHARMACIST,
                field,
                value,
                CorrectionReason.DATA_ENTRY,
                shopEvidence());
    }

    public static RecallFill recall(Actor actor) {
        return recall(actor, "B-1", false, false, false);
    }

    public static RecallFill recall(Actor actor, String lot, boolean handedOver, boolean arrived, boolean back) {
        return new RecallFill(
                RX,
                by(actor),
                FILL,
                lot,
                RecallReason.POTENCY,
                new Evidence<>(new RecallFacts(handedOver, arrived, back), List.of(new Relied(PARCEL.value(), -1))));
    }

    public static RecordPatientTold tell(Actor actor) {
        return new RecordPatientTold(RX, by(actor), FILL, PHARMACY, MONDAY, PatientRequest.Channel.TELEPHONE);
    }

    public static LoseFill lose(Actor actor) {
        return new LoseFill(RX, by(actor), FILL, PARCEL);
    }

    public static ReturnFill giveBack(Actor actor) {
        return new ReturnFill(RX, by(actor), FILL, PARCEL);
    }

    public static ReleaseFill release(Actor actor) {
        return new ReleaseFill(RX, by(actor), FILL, PARCEL);
    }

    public static CompleteFill complete(Actor actor) {
        return new CompleteFill(RX, by(actor), FILL, PARCEL, LocalDate.of(2026, 11, 5));
    }

    public static CancelPrescription cancel(Actor actor) {
        return new CancelPrescription(RX, by(actor), CancellationReason.CLINICAL_CHANGE, null);
    }

    public static AnswerCancellation answerCancellation(Actor actor) {
        return new AnswerCancellation(RX, by(actor), PHARMACY, PHARMACIST, shopEvidence());
    }

    public static HoldOrder hold(Actor actor) {
        return new HoldOrder(
                RX,
                by(actor),
                PHARMACY,
                PHARMACIST,
                Hold.Reason.CLARIFICATION_WITH_PRESCRIBER,
                sealed("note"),
                shopEvidence());
    }

    public static LiftOrderHold lift(Actor actor) {
        return new LiftOrderHold(RX, by(actor), PHARMACY, PHARMACIST, shopEvidence());
    }

    /** The prescriber's licence was suspended. */
    public static ReconsiderLicences holdForLicence(Actor actor) {
        return reconsider(actor, Standing.SUSPENDED);
    }

    /** It stands again. */
    public static ReconsiderLicences liftForLicence(Actor actor) {
        return reconsider(actor, Standing.ACTIVE);
    }

    private static ReconsiderLicences reconsider(Actor actor, Standing prescriber) {
        return reconsider(actor, MONDAY, new Licensed(LICENCE, credential(Kind.STATE_LICENCE, "FL", prescriber)));
    }

    /** With the pharmacy's and the prescriber's other licences in order, in so far as they are not given. */
    public static ReconsiderLicences reconsider(Actor actor, Instant at, Licensed... flawed) {
        LicensureId prescriber = LicensureId.of(PRESCRIBER.value(), FL);
        LicensureId home = LicensureId.of(PHARMACY.value(), new State("TX"));
        LicensureId away = LicensureId.of(PHARMACY.value(), FL);
        Map<LicenceId, Credential> all = new LinkedHashMap<>();
        all.put(LICENCE, credential(Kind.STATE_LICENCE, "FL", Standing.ACTIVE));
        all.put(LicenceId.of(prescriber, 2), credential(Kind.DEA_REGISTRATION, "FL", Standing.ACTIVE));
        all.put(LicenceId.of(home, 1), credential(Kind.STATE_LICENCE, "TX", Standing.ACTIVE));
        all.put(LicenceId.of(home, 2), credential(Kind.DEA_REGISTRATION, "TX", Standing.ACTIVE));
        all.put(LicenceId.of(away, 1), credential(Kind.NONRESIDENT_PERMIT, "FL", Standing.ACTIVE));
        for (Licensed each : flawed) {
            all.put(each.licence(), each.credential());
        }
        List<Licensed> licences = all.entrySet().stream()
                .map(each -> new Licensed(each.getKey(), each.getValue()))
                .toList();
        return new ReconsiderLicences(
                RX,
                by(actor, at),
                new Evidence<>(
                        new LicenceFacts(ZoneId.of("America/Chicago"), PHARMACY, new State("TX"), licences, RULES),
                        List.of(LICENCES)));
    }

    /** Asked a day and an hour after the routing. */
    public static WithdrawOrder withdraw(Actor actor) {
        return new WithdrawOrder(RX, by(actor, MONDAY.plusSeconds(25 * 3_600)));
    }

    public static TransferOrder transfer(Actor actor) {
        return transfer(actor, new PatientRequest(MONDAY, PatientRequest.Channel.TELEPHONE), Standing.ACTIVE);
    }

    public static TransferOrder transfer(Actor actor, @Nullable PatientRequest request, Standing receiversPermit) {
        PharmacyFacts other = pharmacy(OTHER_PHARMACY, receiversPermit, Standing.ACTIVE);
        return new TransferOrder(
                RX,
                by(actor),
                PHARMACY,
                PHARMACIST,
                OTHER_PHARMACY,
                PHARMACIST,
                request,
                new Evidence<>(
                        new TransferFacts(eligible(PHARMACY), listed("Lake Pharmacy"), other, listed("Mesa Pharmacy")),
                        List.of(new Relied("lic-phcy-5123461-FL", 1))));
    }

    private static Listed listed(String name) {
        return new Listed(
                name, new PostalAddress("1 Main Street", null, "Austin", new State("TX"), "78701"), "FD1000013");
    }

    /** Asked a week later, with nothing delivered. */
    public static MarkDeliveryOverdue markOverdue(Actor actor) {
        return markOverdue(actor, MONDAY.plusSeconds(7 * 86_400), false);
    }

    public static MarkDeliveryOverdue markOverdue(Actor actor, Instant at, boolean delivered) {
        return new MarkDeliveryOverdue(
                RX, by(actor, at), new Evidence<>(new DeliveryFacts(PARCEL, delivered), List.of()));
    }
}
