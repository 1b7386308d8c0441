package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The label and the package of one fill.
 *
 * @param prescriptionNumber the pharmacy's own number of the prescription, the same for all its fills there
 * @param labelledBy who labelled it: a pharmacist's id, or the pharmacy's own name for a technician
 * @param elements what the label shows
 * @param transferWarning which text warns against giving it to another person, absent if none does
 * @param childResistant whether the package is child-resistant
 * @param waiver who asked for another package, and when; absent where nobody did
 * @param imageDigest {@code sha256:} and the hash of the printed label in lower-case hex, absent where none was kept
 */
public record Label(
        String prescriptionNumber,
        String labelledBy,
        SortedSet<Element> elements,
        @Nullable String transferWarning,
        boolean childResistant,
        @Nullable Waiver waiver,
        @Nullable String imageDigest) {

    /** The warning of 21 CFR 290.5, in its own words. */
    public static final String FEDERAL_TRANSFER_WARNING = "21-cfr-290.5";

    /** What a label shows (21 CFR 1306.24(a)). */
    public enum Element {
        @JsonProperty("pharmacy-name")
        PHARMACY_NAME,
        @JsonProperty("pharmacy-address")
        PHARMACY_ADDRESS,
        @JsonProperty("prescription-number")
        PRESCRIPTION_NUMBER,
        @JsonProperty("initial-fill-date")
        INITIAL_FILL_DATE,
        @JsonProperty("patient-name")
        PATIENT_NAME,
        @JsonProperty("prescriber-name")
        PRESCRIBER_NAME,
        @JsonProperty("directions")
        DIRECTIONS,
        @JsonProperty("cautions")
        CAUTIONS
    }

    /** That a package is wanted which is not child-resistant, for this prescription alone (15 U.S.C. 1473(b)). */
    public record Waiver(AskedBy askedBy, Instant askedAt) {

        /** Who may ask for it. */
        public enum AskedBy {
            @JsonProperty("patient")
            PATIENT,
            @JsonProperty("prescriber")
            PRESCRIBER
        }
    }
}
