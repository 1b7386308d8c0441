package health.fulfilment.core.monitoring.asap;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * How one state wants its files. The state's dispenser guide decides, and it changes: these are data, to be kept with the day
 * from which they hold.
 *
 * @param version which version the state reads
 * @param required the optional fields that it requires, for example {@code PHA13}
 * @param compoundQuantity what stands for the quantity of a compounded drug
 * @param zeroReport the form of the report of a time without dispensing
 * @param takesRevisions whether a record may be sent again as revised (DSP01 = 01); some states take new and void only
 * @param additionalInformation whether it asks for the AIR segment, which is left out otherwise
 * @param terminator ends each segment; declared in TH09
 * @param lineEnd follows each terminator
 * @param zone where TH05, and TH06 before 5.0, are read off the clock. For 5.0 it is not established whether the date beside
 *     the UTC time is local; the Department of Veterans Affairs sends a local one
 */
public record AsapSettings(
        AsapVersion version,
        Set<String> required,
        CompoundQuantity compoundQuantity,
        ZeroReportForm zeroReport,
        boolean takesRevisions,
        boolean additionalInformation,
        char terminator,
        LineEnd lineEnd,
        ZoneId zone) {

    /**
     * What DSP09, DSP11 and DSP22 of a compounded drug say. Part of the key by which a state recognises a record: before the
     * option is changed, records sent under the old one have to be voided under the old one.
     */
    public enum CompoundQuantity {
        /** The quantity of its first ingredient, CDI04 and CDI05 (VistA file 58.4, DSP09, in every version). */
        FIRST_INGREDIENT,
        /** What was dispensed, in its own unit, for example 30 troches (seen at a compounding pharmacy's sender). */
        FINISHED_UNITS
    }

    /** Both forms are in use. */
    public enum ZeroReportForm {
        WITH_EMPTY_CDI_AND_AIR,
        WITHOUT_CDI_AND_AIR
    }

    /** A reader has to accept all three. */
    public enum LineEnd {
        NONE(""),
        LF("\n"),
        CRLF("\r\n");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }

        String characters() {
            return characters;
        }
    }

    /** @throws IllegalArgumentException if a field is required that the version does not have, or AIR fields without AIR */
    public AsapSettings {
        required = Set.copyOf(required);
        for (String field : required) {
            if (!AsapTable.knows(field) || version.field(field).isEmpty()) {
                throw new IllegalArgumentException("version " + version.code() + " has no field '" + field + "'");
            }
            if (field.startsWith("AIR") && !additionalInformation) {
                throw new IllegalArgumentException(field + " is required but the AIR segment is not sent");
            }
        }
        if (!FieldType.END.matches(String.valueOf(terminator), 1)) {
            throw new IllegalArgumentException("'" + terminator + "' is not " + FieldType.END.form(1));
        }
    }

    boolean requires(Field field) {
        return field.required() || required.contains(field.id());
    }

    /**
     * What is usual: the pharmacy's DEA number, the patient's state and gender and the payment are required; the quantity of a
     * compound is that of its first ingredient; {@code ~} and a line feed end a segment.
     */
    public static AsapSettings usual(AsapVersion version, ZoneId zone) {
        return new AsapSettings(
                version,
                Set.of("PHA03", "PAT15", "PAT19", "DSP16"),
                CompoundQuantity.FIRST_INGREDIENT,
                ZeroReportForm.WITH_EMPTY_CDI_AND_AIR,
                true,
                false,
                '~',
                LineEnd.LF,
                zone);
    }

    /** These fields are required as well. */
    public AsapSettings requiring(String... fields) {
        Set<String> all = new TreeSet<>(required);
        all.addAll(Arrays.asList(fields));
        boolean air = additionalInformation || all.stream().anyMatch(field -> field.startsWith("AIR"));
        return new AsapSettings(
                version, all, compoundQuantity, zeroReport, takesRevisions, air, terminator, lineEnd, zone);
    }

    public AsapSettings withAdditionalInformation() {
        return new AsapSettings(
                version, required, compoundQuantity, zeroReport, takesRevisions, true, terminator, lineEnd, zone);
    }

    public AsapSettings withCompoundQuantity(CompoundQuantity quantity) {
        return new AsapSettings(
                version,
                required,
                quantity,
                zeroReport,
                takesRevisions,
                additionalInformation,
                terminator,
                lineEnd,
                zone);
    }

    public AsapSettings withZeroReport(ZeroReportForm form) {
        return new AsapSettings(
                version,
                required,
                compoundQuantity,
                form,
                takesRevisions,
                additionalInformation,
                terminator,
                lineEnd,
                zone);
    }

    public AsapSettings withoutRevisions() {
        return new AsapSettings(
                version,
                required,
                compoundQuantity,
                zeroReport,
                false,
                additionalInformation,
                terminator,
                lineEnd,
                zone);
    }

    public AsapSettings endingWith(char segmentEnd, LineEnd line) {
        return new AsapSettings(
                version,
                required,
                compoundQuantity,
                zeroReport,
                takesRevisions,
                additionalInformation,
                segmentEnd,
                line,
                zone);
    }
}
