package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.Some;
import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.Batch;
import health.fulfilment.core.shared.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was compounded for a fill.
 *
 * @param compoundedBy a pharmacist's id, or the pharmacy's own name for a technician
 * @param lot the pharmacy's number of the batch
 */
record CompoundingRequest(
        @NotNull @Words(max = 60) String formulaId,
        @NotNull @Words(max = 80) String compoundedBy,
        @NotNull @Words(max = 40) String lot,

        @NotNull @Size(min = 1, max = 30, message = "has no entry, or more than 30")
        List<@NotNull @Valid IngredientForm> ingredients,

        @NotNull @Some Quantity unitsMade,
        @NotNull Quantity unitsWasted,
        Batch.@Nullable WasteReason wasteReason,
        @NotNull LocalDate beyondUseOn) {

    record IngredientForm(
            @NotNull @Words(max = 120) String substance,
            @NotNull @Words(max = 40) String lot,
            @NotNull @Some Quantity quantity,
            Batch.@NotNull Unit unit,
            @Nullable @Words(max = 80) String certificateOfAnalysis,
            @Nullable LocalDate expiresOn,

            @Nullable @Pattern(regexp = "[0-9]{11}", message = "is not an NDC of eleven digits without hyphens")
            String ndc) {

        Batch.Ingredient toIngredient() {
            return new Batch.Ingredient(substance, lot, quantity, unit, certificateOfAnalysis, expiresOn, ndc);
        }
    }

    Batch toBatch() {
        return new Batch(
                formulaId,
                compoundedBy,
                lot,
                ingredients.stream().map(IngredientForm::toIngredient).toList(),
                unitsMade,
                unitsWasted,
                wasteReason,
                beyondUseOn);
    }
}
