package health.fulfilment.core.monitoring.asap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dispensing as it is told to a state: plain values, opened by whoever may. What is absent is not sent; an empty text
 * counts as absent. Codes are those of the fields named; a code that a version does not know is a fault there.
 *
 * <p>Not here, because this system has no use for them: animals, paper blanks, a person who drops a prescription off, RxNorm
 * codes (a compounded troche has none), the retired XDEA number.
 *
 * @param pharmacist who filled it
 * @param recipient who received it, where the state asks for the person
 * @param mailed sent to the patient rather than picked up
 */
public record PdmpReport(
        Status status,
        Pharmacy pharmacy,
        Patient patient,
        PdmpFill fill,
        Prescriber prescriber,
        @Nullable Pharmacist pharmacist,
        @Nullable Recipient recipient,
        boolean mailed) {

    /** DSP01. */
    public enum Status {
        NEW("00"),
        /** The whole record again with the same {@link DuplicateKey}; if the key is wrong, void and send a new one. */
        REVISED("01"),
        /** The record again as it was sent: the state looks it up by its {@link DuplicateKey}. */
        VOID("02");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public PdmpReport as(Status other) {
        return new PdmpReport(other, pharmacy, patient, fill, prescriber, pharmacist, recipient, mailed);
    }

    @Override
    public String toString() {
        return "PdmpReport[" + status + "]";
    }

    /**
     * @param zip five digits, or nine with or without hyphen; abroad the postal code, but zeros in version 4.2
     * @param country only of a foreign address (PAT22)
     */
    public record Address(
            String line1,
            @Nullable String line2,
            String city,
            String state,
            String zip,
            @Nullable String country) {

        @Override
        public String toString() {
            return "Address[" + state + "]";
        }
    }

    /**
     * At least one of NPI, NCPDP id and DEA number is needed.
     *
     * @param permit PHA13: in a state that gave one, the number which that state gave
     * @param dispenserType PHA14
     */
    public record Pharmacy(
            @Nullable String npi,
            @Nullable String ncpdp,
            @Nullable String dea,
            String name,
            Address address,
            @Nullable String phone,
            @Nullable String contact,
            @Nullable String chainSite,
            @Nullable String permit,
            @Nullable String dispenserType,
            boolean mailOrder) {}

    /** @param type PAT02 */
    public record PersonId(@Nullable String jurisdiction, String type, String number) {

        @Override
        public String toString() {
            return "PersonId[" + type + "]";
        }
    }

    /** The legal name; {@code preferredLast} and {@code preferredFirst} are sent in version 5.0. */
    public record PersonName(
            String last,
            String first,
            @Nullable String middle,
            @Nullable String prefix,
            @Nullable String suffix,
            @Nullable String preferredLast,
            @Nullable String preferredFirst) {

        public PersonName(String last, String first) {
            this(last, first, null, null, null, null, null);
        }

        @Override
        public String toString() {
            return "PersonName[]";
        }
    }

    /**
     * A human being.
     *
     * @param gender PAT19
     * @param location PAT21
     * @param race PAT26
     * @param ethnicity PAT27
     */
    public record Patient(
            @Nullable PersonId id,
            @Nullable PersonId secondId,
            PersonName name,
            Address address,
            @Nullable String phone,
            LocalDate birthDate,
            @Nullable String gender,
            @Nullable String location,
            @Nullable String race,
            @Nullable String ethnicity) {

        @Override
        public String toString() {
            return "Patient[" + address.state() + "]";
        }
    }

    /** @param licenceState the state that gave the licence, PRE10 */
    public record Prescriber(
            @Nullable String npi,
            String dea,
            @Nullable String deaSuffix,
            @Nullable String licence,
            @Nullable String licenceState,
            PersonName name,
            @Nullable String phone,
            @Nullable Address address) {}

    public record Pharmacist(@Nullable String npi, @Nullable String licence, PersonName name) {}

    /** Who the recipient is to the patient. The codes changed between versions. */
    public enum Relation {
        PATIENT("01", null),
        PARENT_OR_GUARDIAN("02", "01"),
        SPOUSE("03", "02"),
        CAREGIVER("04", "03"),
        OTHER("99", "99");

        private final String before5;
        private final @Nullable String since5;

        Relation(String before5, @Nullable String since5) {
            this.before5 = before5;
            this.since5 = since5;
        }

        /** Version 5.0 has no code for the patient: the field stays empty. */
        @Nullable
        String code(AsapVersion version) {
            return version == AsapVersion.V5_0 ? since5 : before5;
        }
    }

    /** The person in the AIR segment; birth date, address and phone are sent in version 5.0. */
    public record Recipient(
            @Nullable PersonId id,
            @Nullable Relation relation,
            PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable Address address,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "Recipient[" + relation + "]";
        }
    }
}
