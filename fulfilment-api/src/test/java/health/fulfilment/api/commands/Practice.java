package health.fulfilment.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.core.licensure.LicensureCommand.RecordLicence;
import health.fulfilment.core.licensure.LicensureCommand.SuspendLicence;
import health.fulfilment.core.licensure.LicensureCommand.VerifyLicence;
import health.fulfilment.core.prescription.Batch;
import health.fulfilment.core.prescription.Batch.Ingredient;
import health.fulfilment.core.prescription.Batch.Unit;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Encounter;
import health.fulfilment.core.prescription.FillCommand.CancelFill;
import health.fulfilment.core.prescription.FillCommand.CompoundFill;
import health.fulfilment.core.prescription.FillCommand.DispenseFill;
import health.fulfilment.core.prescription.FillCommand.LabelFill;
import health.fulfilment.core.prescription.FillCommand.ReverseFill;
import health.fulfilment.core.prescription.FillCommand.ReviewFill;
import health.fulfilment.core.prescription.GivingUpReason;
import health.fulfilment.core.prescription.Label;
import health.fulfilment.core.prescription.OrderCommand.AcceptOrder;
import health.fulfilment.core.prescription.OrderCommand.RoutePrescription;
import health.fulfilment.core.prescription.OrderCommand.StartFill;
import health.fulfilment.core.prescription.PatientChecks;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.prescription.PrescriptionCommand.ApprovePrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.DraftPrescription;
import health.fulfilment.core.prescription.PrescriptionCommand.MarkReady;
import health.fulfilment.core.prescription.SetApart;
import health.fulfilment.core.registry.PatientCommand.RegisterPatient;
import health.fulfilment.core.registry.PharmacistCommand.RegisterPharmacist;
import health.fulfilment.core.registry.PharmacyCommand.RegisterPharmacy;
import health.fulfilment.core.registry.PostalAddress;
import health.fulfilment.core.registry.PractitionerCommand.RegisterPractitioner;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.Command;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Drug;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.core.shared.LicensureId;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.PrescriptionId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.ShipmentCommand.ConfirmDelivery;
import health.fulfilment.core.shipment.ShipmentCommand.CreateShipment;
import health.fulfilment.core.shipment.ShipmentCommand.HandOver;
import health.fulfilment.core.shipment.ShipmentCommand.PackShipment;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.DispensingCase.Counselling;
import health.fulfilment.rules.DispensingCase.Identification;
import health.fulfilment.rules.Modality;
import health.fulfilment.rules.PdmpQuery;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.Screening;
import health.fulfilment.rules.State;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A physician, a pharmacy with its pharmacist and a carrier, all in New York and all in order, told of through the gate. */
public final class Practice {

    public static final Instant MONDAY = Instant.parse("2026-11-02T15:00:00Z");
    public static final State NY = new State("NY");
    public static final ZoneId EASTERN = ZoneId.of("America/New_York");
    public static final PractitionerId PRESCRIBER = new PractitionerId("prac-1234567893");
    public static final PharmacyId PHARMACY = new PharmacyId("phcy-3957019");
    public static final PharmacistId PHARMACIST = new PharmacistId("phst-1558598797");
    public static final String CARRIER = "demo-express";

    public static final Actor DOCTOR = new Actor("dr-a", Role.PRESCRIBER, PRESCRIBER.value(), null);
    public static final Actor SHOP = new Actor("rph-a", Role.PHARMACY, PHARMACY.value(), null);
    public static final Actor COURIER = new Actor("courier", Role.CARRIER, CARRIER, null);
    public static final Actor OFFICER = new Actor("officer", Role.COMPLIANCE, null, null);

    private static final LocalDate END = LocalDate.of(2030, 1, 1);
    private static final PostalAddress BUFFALO = new PostalAddress("1 Main Street", null, "Buffalo", NY, "14202");

    private final CommandGate gate;
    private final Nouns nouns;
    private final Sealer sealer;
    private final Clock clock;

    public Practice(CommandGate gate, Nouns nouns, Sealer sealer, Clock clock) {
        this.gate = gate;
        this.nouns = nouns;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Everybody registered and licensed. */
    public Practice open() {
        return open(END);
    }

    /** @param pharmacyThrough last day of the pharmacy's licence */
    public Practice open(LocalDate pharmacyThrough) {
        say(new RegisterPractitioner(PRESCRIBER, by(OFFICER), "Dr. Ana Rivera", BUFFALO, EASTERN));
        say(new RegisterPharmacy(PHARMACY, by(OFFICER), "Lake Pharmacy", "1992739098", "FD1000013", BUFFALO, EASTERN));
        say(new RegisterPharmacist(PHARMACIST, by(OFFICER), "Pat Quill", PHARMACY, null));
        license(PRESCRIBER.value(), Kind.STATE_LICENCE, "NY-1");
        license(PRESCRIBER.value(), Kind.DEA_REGISTRATION, "AB1234563");
        license(PHARMACY.value(), Kind.STATE_LICENCE, "NY-2", pharmacyThrough);
        license(PHARMACY.value(), Kind.DEA_REGISTRATION, "FD1000013");
        license(PHARMACIST.value(), Kind.STATE_LICENCE, "NY-3");
        return this;
    }

    public void license(String holder, Kind kind, String number) {
        license(holder, kind, number, END);
    }

    private void license(String holder, Kind kind, String number, LocalDate through) {
        LicensureId licensure = LicensureId.of(holder, NY);
        say(new RecordLicence(
                licensure,
                by(OFFICER),
                kind,
                number,
                new TreeSet<>(List.of(Schedule.values())),
                LocalDate.of(2020, 1, 1),
                through,
                null));
        LicenceId licence = nouns.licensure(licensure).licences().getLast().id();
        say(new VerifyLicence(licence, by(OFFICER), LocalDate.of(2026, 10, 1), "the board's site"));
    }

    SuspendLicence suspensionOfThePrescriber() {
        return suspensionOf(PRESCRIBER.value());
    }

    SuspendLicence suspensionOfThePharmacy() {
        return suspensionOf(PHARMACY.value());
    }

    private SuspendLicence suspensionOf(String holder) {
        LicenceId licence = LicenceId.of(LicensureId.of(holder, NY), 1);
        return new SuspendLicence(licence, by(OFFICER), LocalDate.of(2026, 11, 1), "by order of the board");
    }

    public PatientId patient() {
        PatientId id = PatientId.of(UUID.randomUUID());
        say(registration(id));
        return id;
    }

    public RegisterPatient registration(PatientId id) {
        return new RegisterPatient(
                id,
                by(OFFICER),
                sealed(id, "name", "{\"family\":\"Doe\",\"given\":\"Jo\"}"),
                sealed(id, "birthDate", "1980-02-29"),
                sealed(
                        id,
                        "address",
                        "{\"line1\":\"2 Elm Street\",\"city\":\"Albany\",\"state\":\"NY\",\"zip\":\"12207\"}"),
                null,
                NY,
                EASTERN,
                true,
                null);
    }

    public PrescriptionId draft(PatientId patient) {
        PrescriptionId id = PrescriptionId.of(UUID.randomUUID());
        say(drafting(id, patient));
        return id;
    }

    DraftPrescription drafting(PrescriptionId id, PatientId patient) {
        return drafting(id, patient, "30", 30, 0);
    }

    public DraftPrescription drafting(
            PrescriptionId id, PatientId patient, String quantity, int daysSupply, int refills) {
        Instant now = clock.instant();
        Draft draft = new Draft(
                patient,
                PRESCRIBER,
                DOCTOR.subject(),
                new Drug("ketamine hydrochloride", "100 mg", "troche", Schedule.IIIN, "KET-100-TRO", "sublingual-form"),
                Quantity.of(quantity),
                daysSupply,
                refills,
                sealed(patient, "directions", "One troche under the tongue before each session."),
                new Encounter("enc-1", Modality.AUDIO_VIDEO, now.minus(Duration.ofHours(1)), NY, NY, null, null, null),
                new Screening(false, false, false, false, false, now.minus(Duration.ofMinutes(30))),
                new PdmpQuery(NY, now.minus(Duration.ofMinutes(20)), "pmp-1"),
                null);
        return new DraftPrescription(id, by(DOCTOR), draft, null);
    }

    public PrescriptionId ready(PatientId patient) {
        PrescriptionId id = draft(patient);
        say(new MarkReady(id, by(DOCTOR), null));
        return id;
    }

    public ApprovePrescription approval(PrescriptionId id) {
        String digest = nouns.prescription(id).ready().payloadDigest();
        return new ApprovePrescription(id, by(DOCTOR), digest, List.of("totp"), null);
    }

    public PrescriptionId approved(PatientId patient) {
        PrescriptionId id = ready(patient);
        say(approval(id));
        return id;
    }

    /** Routed by hand, for stories without flows. */
    PrescriptionId routed(PatientId patient) {
        PrescriptionId id = approved(patient);
        say(new RoutePrescription(id, by(Actor.system("story")), null));
        return id;
    }

    public PrescriptionId accepted(PatientId patient) {
        PrescriptionId id = routed(patient);
        accept(id);
        return id;
    }

    public void accept(PrescriptionId id) {
        say(new AcceptOrder(id, by(SHOP), PHARMACY, PHARMACIST, null, null));
    }

    StartFill wholeFill(PrescriptionId id) {
        return partOf(id, "30");
    }

    StartFill partOf(PrescriptionId id, String quantity) {
        return new StartFill(id, by(SHOP), PHARMACY, Quantity.of(quantity), 30, null);
    }

    public FillId dispensed(PrescriptionId id) {
        say(wholeFill(id));
        FillId fill = FillId.of(id, 1);
        prepared(fill, "30");
        say(dispensing(fill));
        return fill;
    }

    /** Reviewed, compounded and labelled. */
    private void prepared(FillId fill, String units) {
        say(review(fill));
        say(compounding(fill, units));
        say(labelling(fill));
    }

    ReviewFill review(FillId fill) {
        return new ReviewFill(fill.prescription(), by(SHOP), fill, PHARMACY, PHARMACIST, List.of(), null, null, null);
    }

    CompoundFill compounding(FillId fill, String units) {
        return new CompoundFill(fill.prescription(), by(SHOP), fill, PHARMACY, batch(units), null);
    }

    LabelFill labelling(FillId fill) {
        return new LabelFill(fill.prescription(), by(SHOP), fill, PHARMACY, label());
    }

    DispenseFill dispensing(FillId fill) {
        return new DispenseFill(fill.prescription(), by(SHOP), fill, PHARMACY, PHARMACIST, checked(), null);
    }

    CancelFill givingUp(FillId fill, SetApart.@Nullable Disposition disposition) {
        return new CancelFill(
                fill.prescription(),
                by(SHOP),
                fill,
                PHARMACY,
                PHARMACIST,
                GivingUpReason.MADE_IN_ERROR,
                disposition,
                null);
    }

    ReverseFill reversal(FillId fill) {
        return new ReverseFill(
                fill.prescription(),
                by(SHOP),
                fill,
                PHARMACY,
                PHARMACIST,
                GivingUpReason.MADE_IN_ERROR,
                SetApart.Disposition.QUARANTINE,
                null);
    }

    public Batch batch(String units) {
        Ingredient powder = new Ingredient("ketamine hydrochloride", "K-77", Quantity.of("3"), Unit.G, "COA-77", null);
        return new Batch(
                "KET-100-TRO",
                "technician-1",
                "B-1",
                List.of(powder),
                Quantity.of(units),
                Quantity.ZERO,
                null,
                LocalDate.ofInstant(clock.instant(), EASTERN).plusDays(90));
    }

    public static Label label() {
        TreeSet<Label.Element> everything = new TreeSet<>(List.of(Label.Element.values()));
        return new Label("7001234", "technician-1", everything, Label.FEDERAL_TRANSFER_WARNING, true, null, null);
    }

    public PatientChecks checked() {
        PdmpQuery query = new PdmpQuery(NY, clock.instant().minus(Duration.ofMinutes(5)), "pmp-2");
        return new PatientChecks(Identification.GOVERNMENT_PHOTO_ID, Counselling.OFFERED_IN_WRITING, query);
    }

    public ShipmentId handedOver(FillId fill) {
        ShipmentId parcel = ShipmentId.of(fill);
        say(new CreateShipment(parcel, by(SHOP), fill, PHARMACY, CARRIER, "two-day", "tech-1", true, null));
        say(new PackShipment(
                parcel,
                by(SHOP),
                PHARMACY,
                "tech-1",
                "plain-box-2",
                "SEAL-1",
                prescription(fill.prescription()).fill(fill).orElseThrow().quantity(),
                true,
                null,
                null));
        say(new HandOver(parcel, by(SHOP), PHARMACY, "TRACK-1", clock.instant(), null));
        return parcel;
    }

    public void delivered(ShipmentId parcel) {
        say(new ConfirmDelivery(parcel, by(COURIER), CARRIER, clock.instant(), null));
    }

    public Prescription prescription(PrescriptionId id) {
        return nouns.prescription(id);
    }

    /** Sends what must not be refused. */
    public Answer say(Command command) {
        Answer answer = gate.send(command);
        assertThat(answer.refusal()).as(command.toString()).isNull();
        return answer;
    }

    static RequestIdentity request(String key, Command command) {
        byte[] content = command.toString().getBytes(StandardCharsets.UTF_8);
        return new RequestIdentity(
                "a-client", key, UUID.nameUUIDFromBytes(content).toString());
    }

    private Context by(Actor actor) {
        return Context.of(actor, clock.instant());
    }

    private Sealed sealed(PatientId patient, String field, String text) {
        return sealer.seal(patient.value(), field, text);
    }
}
