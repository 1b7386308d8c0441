package health.fulfilment.core.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.core.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was compounded for one fill, from the lots that went in to the units that came out (modelled on the batch record of
 * 21 CFR 1304.22(a)(1)(v)). It is made for one identified patient (21 U.S.C. 353a(a)).
 *
 * @param formulaId the pharmacy's formula that was followed
 * @param compoundedBy who compounded: a pharmacist's id, or the pharmacy's own name for a technician
 * @param lot the pharmacy's number of this batch
 * @param unitsMade all units that came of it, in the dispensing unit
 * @param unitsWasted of these, what cannot be dispensed
 * @param wasteReason why, absent where nothing was wasted
 * @param beyondUseOn last day on which it may be used
 */
public record Batch(
        String formulaId,
        String compoundedBy,
        String lot,
        List<Ingredient> ingredients,
        Quantity unitsMade,
        Quantity unitsWasted,
        @Nullable WasteReason wasteReason,
        LocalDate beyondUseOn) {

    public Batch {
        ingredients = List.copyOf(ingredients);
    }

    /** Units that can be dispensed; less than nothing where more was wasted than made. */
    BigDecimal usable() {
        return unitsMade.amount().subtract(unitsWasted.amount());
    }

    /**
     * One ingredient.
     *
     * @param quantity that went in, in the unit
     * @param certificateOfAnalysis the pharmacy's reference of the lot's certificate (21 U.S.C. 353a(b)(1)(A)), absent if it
     *     has none
     * @param expiresOn the lot's own last day, absent where it has none
     * @param ndc the lot's National Drug Code in eleven digits, 5-4-2, absent where it has none or none was recorded
     */
    public record Ingredient(
            String substance,
            String lot,
            Quantity quantity,
            Unit unit,
            @Nullable String certificateOfAnalysis,
            @Nullable LocalDate expiresOn,
            @Nullable String ndc) {

        /** Without a drug code. */
        public Ingredient(
                String substance,
                String lot,
                Quantity quantity,
                Unit unit,
                @Nullable String certificateOfAnalysis,
                @Nullable LocalDate expiresOn) {
            this(substance, lot, quantity, unit, certificateOfAnalysis, expiresOn, null);
        }
    }

    /** What an ingredient is measured in. */
    public enum Unit {
        @JsonProperty("mg")
        MG,
        @JsonProperty("g")
        G,
        @JsonProperty("mL")
        ML,
        @JsonProperty("each")
        EACH
    }

    /** Why units cannot be dispensed. */
    public enum WasteReason {
        @JsonProperty("quality-sample")
        QUALITY_SAMPLE,
        @JsonProperty("out-of-specification")
        OUT_OF_SPECIFICATION,
        @JsonProperty("broken")
        BROKEN,
        @JsonProperty("spilled")
        SPILLED,
        @JsonProperty("other")
        OTHER
    }
}
