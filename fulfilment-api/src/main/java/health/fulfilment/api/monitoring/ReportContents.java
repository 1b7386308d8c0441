package health.fulfilment.api.monitoring;

import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.api.registry.PatientBody;
import health.fulfilment.api.registry.PatientFiles;
import health.fulfilment.core.monitoring.Report;
import health.fulfilment.core.monitoring.asap.PdmpFill;
import health.fulfilment.core.monitoring.asap.PdmpFill.Amounts;
import health.fulfilment.core.monitoring.asap.PdmpFill.Product.Compounded;
import health.fulfilment.core.monitoring.asap.PdmpFill.Times;
import health.fulfilment.core.monitoring.asap.PdmpFill.Unit;
import health.fulfilment.core.monitoring.asap.PdmpReport;
import health.fulfilment.core.monitoring.asap.PdmpReport.Address;
import health.fulfilment.core.monitoring.asap.PdmpReport.Patient;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonId;
import health.fulfilment.core.monitoring.asap.PdmpReport.PersonName;
import health.fulfilment.core.monitoring.asap.PdmpReport.Pharmacist;
import health.fulfilment.core.monitoring.asap.PdmpReport.Prescriber;
import health.fulfilment.core.monitoring.asap.PdmpReport.Status;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.Batch;
import health.fulfilment.core.prescription.Compounding;
import health.fulfilment.core.prescription.Draft;
import health.fulfilment.core.prescription.Fill;
import health.fulfilment.core.prescription.FillField;
import health.fulfilment.core.prescription.Payment;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.registry.LegalName;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.ShipmentId;
import health.fulfilment.core.shipment.Parcel;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Schedule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a report says of a fill, as recorded up to a position of the log. Opens what is sealed: for those only who may see it.
 * What was not recorded stays empty; whether it may be is for the file's version and the state to say.
 */
@Component
class ReportContents {

    /** Prescriptions are electronic only (DSP12). */
    private static final String ELECTRONIC = "05";

    /** Parcels go to the patient's home (PAT21). */
    private static final String HOME = "01";

    /** An id of the sender's own system (PAT02). */
    private static final String OWN_SYSTEM = "03";

    private final Nouns nouns;
    private final PatientFiles files;
    private final FilePharmacies pharmacies;

    ReportContents(Nouns nouns, PatientFiles files, FilePharmacies pharmacies) {
        this.nouns = nouns;
        this.files = files;
        this.pharmacies = pharmacies;
    }

    /** @param withPatientId whether the state wants an id of the patient: ours, made of the patient's, says nothing */
    PdmpReport of(Report report, Status status, Until until, boolean withPatientId) {
        Prescription rx = nouns.prescription(report.fill().prescription(), until);
        Draft draft = Objects.requireNonNull(rx.draft(), "draft");
        Fill fill = rx.fill(report.fill()).orElseThrow();
        LocalDate filledOn = Objects.requireNonNull(fill.filledOn(), "dispensed");
        return new PdmpReport(
                status,
                pharmacies.of(report.pharmacy(), report.patientState(), filledOn, until),
                patient(draft.patient(), until, withPatientId),
                fill(rx, draft, fill, until),
                prescriber(rx, draft, until),
                pharmacist(fill),
                null,
                true);
    }

    private Patient patient(PatientId id, Until until, boolean withId) {
        PatientBody known = files.shown(nouns.patient(id, until).known(), Purpose.REPORTING);
        PersonName name = known.name() == null
                ? null
                : new PersonName(known.name().family(), known.name().given());
        LocalDate birthDate = known.birthDate();
        AddressForm at = known.address();
        if (name == null || birthDate == null || at == null) {
            throw new ProblemException(Refusal.stage(
                    "PDMP_ELEMENTS_MISSING", "The patient's personal data was erased: no file can name the patient."));
        }
        return new Patient(
                withId ? new PersonId(null, OWN_SYSTEM, ownNumber(id)) : null,
                null,
                name,
                new Address(at.line1(), at.line2(), at.city(), at.state().code(), at.zip(), null),
                known.phone(),
                birthDate,
                known.sex() == null ? null : known.sex().name(),
                HOME,
                null,
                null);
    }

    /** Twenty characters are the most: the first of the random digits that name the patient here. */
    static String ownNumber(PatientId id) {
        return id.value()
                .substring("pat-".length())
                .replace("-", "")
                .substring(0, 20)
                .toUpperCase(Locale.ROOT);
    }

    private PdmpFill fill(Prescription rx, Draft draft, Fill fill, Until until) {
        Approval approval = Objects.requireNonNull(rx.approval(), "approval");
        FillNumber number = FillNumber.of(rx, draft, fill);
        BigDecimal perFill = draft.quantity().amount();
        Parcel parcel = nouns.shipment(ShipmentId.of(fill.id()), until).parcel();
        return new PdmpFill(
                Optional.ofNullable(fill.recorded(FillField.PRESCRIPTION_NUMBER))
                        .orElse(""),
                approval.issuedOn(),
                draft.refills(),
                Objects.requireNonNull(fill.filledOn(), "dispensed"),
                number.fill(),
                product(draft, fill, perFill),
                new Amounts(fill.quantity().amount(), perFill, null, Unit.EACH),
                fill.daysSupply(),
                ELECTRONIC,
                number.part(),
                payment(fill.payment()),
                null,
                parcel == null || parcel.handedOver() == null
                        ? null
                        : parcel.handedOver().on(),
                null,
                files.open(draft.directions(), "directions", Purpose.REPORTING).orElse(null),
                null,
                null,
                new Times(approval.at(), null, null),
                schedule(draft.drug().schedule()));
    }

    /** The ingredient that is prescribed is the controlled one; the others are not listed. */
    private static Compounded product(Draft draft, Fill fill, BigDecimal perFill) {
        Compounding made = fill.compounding();
        String formula = made == null
                ? Optional.ofNullable(draft.drug().formulaId()).orElse("")
                : made.batch().formulaId();
        List<PdmpFill.Ingredient> controlled = made == null
                ? List.of()
                : made.batch().ingredients().stream()
                        .filter(each -> isPrescribed(each, draft))
                        .map(each -> CompoundAmounts.of(
                                made.batch(),
                                each,
                                fill,
                                perFill,
                                schedule(draft.drug().schedule())))
                        .toList();
        return new Compounded(CompoundAmounts.formula(formula), controlled);
    }

    private static boolean isPrescribed(Batch.Ingredient ingredient, Draft draft) {
        return ingredient
                .substance()
                .strip()
                .equalsIgnoreCase(draft.drug().name().strip());
    }

    private static PdmpFill.@Nullable Payment payment(@Nullable Payment paid) {
        return paid == null ? null : new PdmpFill.Payment(paid.type().code(), paid.discountCard());
    }

    /** DSP34 and CDI06: 02 to 05 are Schedules II to V. */
    private static String schedule(Schedule schedule) {
        return switch (schedule) {
            case II, IIN -> "02";
            case III, IIIN -> "03";
            case IV -> "04";
            case V -> "05";
        };
    }

    private Prescriber prescriber(Prescription rx, Draft draft, Until until) {
        var known = nouns.practitioner(draft.prescriber(), until).known();
        LegalName name = known.legalName();
        LocalDate on = Objects.requireNonNull(rx.approval(), "approval").issuedOn();
        String holder = draft.prescriber().value();
        var state = draft.encounter().patientState();
        String dea = pharmacies.number(holder, state, on, until, Kind.DEA_REGISTRATION);
        return new Prescriber(
                known.npi(),
                dea == null ? "" : dea,
                null,
                pharmacies.number(holder, state, on, until, Kind.STATE_LICENCE),
                state.code(),
                name == null ? new PersonName("", "") : new PersonName(name.family(), name.given()),
                null,
                FilePharmacies.address(known.business().address()));
    }

    private static @Nullable Pharmacist pharmacist(Fill fill) {
        String id = fill.recorded(FillField.PHARMACIST);
        return id == null ? null : new Pharmacist(id.substring("phst-".length()), null, new PersonName("", ""));
    }
}
