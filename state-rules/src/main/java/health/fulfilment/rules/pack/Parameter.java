package health.fulfilment.rules.pack;

import static health.fulfilment.rules.pack.Place.EVERY_STATE;
import static health.fulfilment.rules.pack.Place.FEDERAL;
import static health.fulfilment.rules.pack.Place.FEDERAL_AND_EVERY_STATE;
import static health.fulfilment.rules.pack.Place.POLICY;
import static health.fulfilment.rules.pack.Place.SOME_STATES;
import static health.fulfilment.rules.pack.Span.Unit.DAYS;
import static health.fulfilment.rules.pack.Span.Unit.HOURS;
import static health.fulfilment.rules.pack.Span.Unit.MONTHS;
import static health.fulfilment.rules.pack.Span.Unit.YEARS;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every value of the law that a pack may hold, with its place in the file, its kind and what it means in plain words. */
public enum Parameter {
    TELEMEDICINE_PERMITTED(
            "telemedicine.permitted",
            EVERY_STATE,
            Kind.flag("conditional"),
            "whether Schedule III may be prescribed by telemedicine"),
    TELEMEDICINE_MODALITY(
            "telemedicine.modality",
            FEDERAL_AND_EVERY_STATE,
            Kind.word(
                    "audio-video-required",
                    "in-person-first-then-audio-video",
                    "synchronous-or-asynchronous",
                    "synchronous-or-asynchronous-no-audio-only",
                    "synchronous-or-store-and-forward",
                    "any-telehealth",
                    "any-meeting-standard-of-care"),
            "how prescriber and patient may meet"),
    IN_PERSON_REQUIRED(
            "telemedicine.in-person-required",
            FEDERAL_AND_EVERY_STATE,
            Kind.flag(),
            "whether an in-person evaluation must come first"),
    TELEMEDICINE_CONDITIONS(
            "telemedicine.conditions", EVERY_STATE, Kind.codes(), "the conditions of prescribing by telemedicine"),
    EXAMINATION_MAX_AGE(
            "telemedicine.examination-max-age",
            SOME_STATES,
            Kind.time(DAYS, MONTHS),
            "how long before issue the examination may lie"),
    TELEMEDICINE_FLEXIBILITY(
            "telemedicine.flexibility",
            FEDERAL,
            Kind.flag(),
            "the temporary rule that needs no earlier in-person visit"),
    REFILL_AFTER_FLEXIBILITY(
            "telemedicine.refill-after-flexibility",
            FEDERAL,
            Kind.flag(),
            "whether refills go on after the temporary telemedicine rule ends"),
    COVERING_EVALUATION_WITHIN(
            "telemedicine.covering-evaluation-within",
            FEDERAL,
            Kind.time(MONTHS),
            "how long ago a practitioner who asks another to cover may have evaluated the patient"),
    REGISTERED_FACILITY(
            "telemedicine.registered-facility",
            FEDERAL,
            Kind.flag(),
            "whether a patient in a registered hospital or clinic may be treated by telemedicine"),
    WITH_PRACTITIONER(
            "telemedicine.with-practitioner",
            FEDERAL,
            Kind.flag(),
            "whether a patient in the presence of a registered practitioner may be treated by telemedicine"),

    PRESCRIBER_STATE_LICENCE(
            "prescriber.state-licence-required",
            FEDERAL_AND_EVERY_STATE,
            Kind.flag(),
            "whether the prescriber needs the state's licence"),
    PRESCRIBER_CS_REGISTRATION(
            "prescriber.controlled-substance-registration-required",
            EVERY_STATE,
            Kind.flag(),
            "whether the prescriber needs a state controlled-substance registration"),
    PRESCRIBER_CS_REGISTRATION_NAME(
            "prescriber.controlled-substance-registration-name",
            EVERY_STATE,
            Kind.text(),
            "what the state calls that registration"),
    PRESCRIBER_TELEHEALTH_REGISTRATION(
            "prescriber.telehealth-registration",
            EVERY_STATE,
            Kind.flag("organization-registration", "special-purpose-license"),
            "whether the state knows a registration for telehealth from elsewhere"),
    DEA_REGISTRATION_PER_STATE(
            "prescriber.dea-registration-per-patient-state",
            FEDERAL,
            Kind.flag(),
            "whether the prescriber needs a DEA registration in the patient's state"),
    ENCOUNTER_REQUIRED(
            "prescriber.encounter-required", FEDERAL, Kind.flag(), "whether an encounter must come before signing"),

    PDMP_NAME("pdmp.name", EVERY_STATE, Kind.text(), "the name of the monitoring program"),
    PDMP_QUERY_REQUIRED(
            "pdmp.query-required",
            EVERY_STATE,
            Kind.flag("conditional"),
            "whether the prescriber must query the monitoring program"),
    PDMP_QUERY_MAX_AGE("pdmp.query-max-age", EVERY_STATE, Kind.time(HOURS), "how old the query may be at signing"),
    PDMP_REQUERY_INTERVAL(
            "pdmp.requery-interval",
            EVERY_STATE,
            Kind.timeOr("each-prescription", DAYS, MONTHS),
            "how often the query is repeated"),
    PDMP_PREVIOUS_BUSINESS_DAY(
            "pdmp.query-previous-business-day",
            SOME_STATES,
            Kind.flag(),
            "whether a query of the previous business day is fresh"),
    PDMP_EXEMPT_SUPPLY(
            "pdmp.query-exempt-days-supply", SOME_STATES, Kind.time(DAYS), "up to which supply no query is needed"),
    PDMP_BINDS_DISPENSER(
            "pdmp.query-binds-dispenser", SOME_STATES, Kind.flag(), "whether the pharmacy must query as well"),
    PDMP_REPORT_DEADLINE(
            "pdmp.report-deadline",
            EVERY_STATE,
            Kind.word(
                    "same-business-day",
                    "next-business-day",
                    "close-of-next-business-day",
                    "one-business-day",
                    "one-working-day",
                    "every-business-day",
                    "daily",
                    "24-hours",
                    "24h-after-dispensing",
                    "72h-after-shipment-if-mailed-else-24h-after-delivery"),
            "when a fill is reported to the monitoring program"),
    PDMP_REPORT_WITHIN(
            "pdmp.report-within", EVERY_STATE, Kind.time(HOURS), "a time in hours that satisfies that deadline"),
    PDMP_ASAP_VERSION(
            "pdmp.asap-version", EVERY_STATE, Kind.text(), "the version of the ASAP file that the program takes"),
    PDMP_ASAP_REQUIRED(
            "pdmp.asap-required-elements",
            SOME_STATES,
            Kind.codes(),
            "the elements that the program requires in that file beyond what every file has, such as pat17"),
    PDMP_ZERO_REPORT(
            "pdmp.zero-report-required", EVERY_STATE, Kind.flag(), "whether a day without fills is reported too"),
    ZERO_REPORT_WITHIN(
            "pdmp.zero-report-within",
            SOME_STATES,
            Kind.time(DAYS),
            "how long after a day without fills that is reported, where the deadline for fills does not hold"),
    ZERO_REPORT_BUSINESS_DAYS(
            "pdmp.zero-report-business-days-only",
            SOME_STATES,
            Kind.flag(),
            "whether only business days without fills are reported"),
    PDMP_BINDS_NONRESIDENT(
            "pdmp.binds-nonresident", EVERY_STATE, Kind.flag(), "whether pharmacies outside the state report"),

    EPRESCRIBING_MANDATED(
            "electronic-prescribing.mandated",
            FEDERAL_AND_EVERY_STATE,
            Kind.flag(),
            "whether the prescription must be electronic"),
    EPRESCRIBING_EXCEPTIONS("electronic-prescribing.exceptions", EVERY_STATE, Kind.codes(), "the exceptions from that"),
    ELECTRONIC_ONLY(
            "electronic-prescribing.electronic-only",
            POLICY,
            Kind.flag(),
            "whether only electronic prescriptions are issued"),

    ELEMENTS(
            "prescription.elements",
            FEDERAL,
            Kind.codes(
                    "patient-name",
                    "patient-address",
                    "drug-name",
                    "strength",
                    "dosage-form",
                    "quantity",
                    "directions",
                    "prescriber-name",
                    "prescriber-address",
                    "dea-number"),
            "what a prescription carries"),
    VALIDITY(
            "prescription.validity",
            FEDERAL_AND_EVERY_STATE,
            Kind.time(DAYS, MONTHS),
            "how long after issue a prescription may be filled"),
    REFILLS_VALIDITY(
            "prescription.refills-validity",
            SOME_STATES,
            Kind.time(DAYS, MONTHS),
            "how long after issue it may be refilled"),
    VALIDITY_COVERS_REFILLS(
            "prescription.validity-covers-refills",
            SOME_STATES,
            Kind.flag(),
            "whether the limit on the first fill ends the refills too"),
    MAX_REFILLS(
            "prescription.max-refills", FEDERAL_AND_EVERY_STATE, Kind.count(), "how many refills may be authorised"),
    LONG_SUPPLY_ABOVE(
            "prescription.long-supply-above", SOME_STATES, Kind.time(DAYS), "above which supply a fill counts as long"),
    MAX_REFILLS_OF_LONG_SUPPLY(
            "prescription.max-refills-of-long-supply",
            SOME_STATES,
            Kind.count(),
            "how many refills a long supply may have"),
    MAX_DAYS_SUPPLY("prescription.max-days-supply", EVERY_STATE, Kind.time(DAYS), "the longest supply of one fill"),
    MAX_DAYS_SUPPLY_ALL_REFILLS(
            "prescription.max-days-supply-all-refills",
            SOME_STATES,
            Kind.time(DAYS),
            "the longest supply of all refills together"),
    REFILL_NOT_BEFORE(
            "prescription.refill-not-before-run-out",
            SOME_STATES,
            Kind.time(DAYS),
            "how long before the supply runs out a refill may be made"),
    NO_NEW_PRESCRIPTION_WITHIN(
            "prescription.no-new-prescription-within",
            SOME_STATES,
            Kind.time(DAYS),
            "how long no further prescription may be issued"),
    NEW_PRESCRIPTION_WHEN_LEFT(
            "prescription.new-prescription-when-left",
            SOME_STATES,
            Kind.time(DAYS),
            "with how little supply left one may be issued all the same"),
    PARTIAL_FILL(
            "prescription.partial-fill", FEDERAL_AND_EVERY_STATE, Kind.flag(), "whether a fill may be made in parts"),
    PARTIAL_COUNTS_AS_REFILL(
            "prescription.partial-counts-as-refill",
            FEDERAL,
            Kind.flag(),
            "whether a partial fill counts as one of the refills"),

    PHARMACY_LICENCE("pharmacy.licence-required", FEDERAL, Kind.flag(), "whether the pharmacy needs its home licence"),
    PHARMACY_DEA_REGISTRATION(
            "pharmacy.dea-registration-required",
            FEDERAL,
            Kind.flag(),
            "whether the pharmacy needs a DEA registration"),
    PHARMACIST_LICENCE(
            "pharmacy.pharmacist-licence-required",
            FEDERAL,
            Kind.flag(),
            "whether the pharmacist must be licensed where the pharmacy is"),
    NONRESIDENT_PERMIT(
            "pharmacy.nonresident-permit-required",
            EVERY_STATE,
            Kind.flag(),
            "whether a pharmacy elsewhere needs the state's permit"),
    NONRESIDENT_PERMIT_NAME(
            "pharmacy.nonresident-permit-name", EVERY_STATE, Kind.text(), "what the state calls that permit"),
    PHARMACY_CS_REGISTRATION(
            "pharmacy.controlled-substance-registration-required",
            EVERY_STATE,
            Kind.flag(),
            "whether a pharmacy needs a state controlled-substance registration"),
    PHARMACY_RESIDENT_CS_REGISTRATION(
            "pharmacy.resident-controlled-substance-registration-required",
            SOME_STATES,
            Kind.flag(),
            "whether a pharmacy in the state needs that registration, where others do not"),
    IN_STATE_PHARMACIST(
            "pharmacy.in-state-pharmacist",
            SOME_STATES,
            Kind.word("in-charge", "on-staff"),
            "which pharmacist of a pharmacy elsewhere must be licensed in the state"),
    ID_REQUIRED("pharmacy.id-required", EVERY_STATE, Kind.flag(), "whether the patient is identified"),
    ID_ACCEPTED(
            "pharmacy.identification-accepted",
            SOME_STATES,
            Kind.codes("government-photo-id", "benefit-plan", "known-to-pharmacy"),
            "how the patient of a mailed fill may be identified"),
    ID_FIRST_FILL_ONLY(
            "pharmacy.id-first-fill-only", SOME_STATES, Kind.flag(), "whether a patient is identified once only"),
    DELIVERY_SIGNATURE(
            "pharmacy.delivery-signature-required", EVERY_STATE, Kind.flag(), "whether delivery needs a signature"),
    COUNSELLING("pharmacy.counselling-required", EVERY_STATE, Kind.flag(), "whether the patient is counselled"),

    RETENTION("records.retention", FEDERAL_AND_EVERY_STATE, Kind.time(YEARS), "how long records are kept"),
    PRACTICE_RETENTION(
            "records.practice-retention", POLICY, Kind.time(YEARS), "how long the practice itself keeps records"),
    COMPOUNDING_REASON(
            "compounding.reason-required",
            POLICY,
            Kind.flag(),
            "whether the prescription says why no commercial product serves"),
    COMPOUNDING_NOTES("compounding.notes", EVERY_STATE, Kind.text(), "what the state says of compounding"),

    ONE_FILL_AT_MOST(
            "filling.at-most-prescribed-per-fill",
            POLICY,
            Kind.flag(),
            "whether one fill holds at most what was prescribed for one fill"),
    STATES_WITH_PACK_ONLY(
            "coverage.states-with-pack-only", POLICY, Kind.flag(), "whether only states with a pack are served"),
    SCHEDULES(
            "coverage.schedules",
            POLICY,
            Kind.codes("II", "IIN", "III", "IIIN", "IV", "V"),
            "the schedules whose law is known"),
    CONTRAINDICATIONS(
            "screening.contraindications",
            POLICY,
            Kind.codes(
                    "uncontrolled-hypertension",
                    "psychosis-or-schizophrenia",
                    "active-substance-use-disorder",
                    "serious-heart-condition",
                    "pregnant-or-breastfeeding"),
            "what the screening must attest to be absent"),
    SCREENING_ANSWER("screening.answer-within", POLICY, Kind.time(HOURS), "when the clinical team answers"),
    SESSIONS_FROM(
            "treatment.first-series-sessions-from", POLICY, Kind.count(), "the fewest sessions of a first series"),
    SESSIONS_TO("treatment.first-series-sessions-to", POLICY, Kind.count(), "the most sessions of a first series"),
    DELIVERY_FROM("delivery.promised-from", POLICY, Kind.time(DAYS), "the first day of the delivery promise"),
    DELIVERY_TO("delivery.promised-to", POLICY, Kind.time(DAYS), "the last day of the delivery promise"),
    PRESCRIBER_AT_HAND_OVER(
            "delivery.prescriber-at-hand-over",
            POLICY,
            Kind.flag(),
            "whether the prescriber's licence and registration are looked at again as the drug leaves");

    private static final Map<String, Parameter> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Parameter::key, Function.identity()));

    private final String key;
    private final Place place;
    // A record of immutable copies; only the checker cannot see it.
    @SuppressWarnings("Immutable")
    private final Kind kind;

    private final String meaning;

    Parameter(String key, Place place, Kind kind, String meaning) {
        this.key = key;
        this.place = place;
        this.kind = kind;
        this.meaning = meaning;
    }

    static @Nullable Parameter of(String key) {
        return BY_KEY.get(key);
    }

    /** Section and name as in a pack, for example {@code prescription.max-refills}. */
    public String key() {
        return key;
    }

    Place place() {
        return place;
    }

    Kind kind() {
        return kind;
    }

    /** What it means, in words that follow "the law on". */
    public String meaning() {
        return meaning;
    }

    /** Part of a pack that it stands in, for example {@code prescription}. */
    public String section() {
        return key.substring(0, key.indexOf('.'));
    }

    /** Name within its section, for example {@code max-refills}. */
    public String entry() {
        return key.substring(key.indexOf('.') + 1);
    }
}
