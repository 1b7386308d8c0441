package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a fill was labelled and packed.
 *
 * @param prescriptionNumber the pharmacy's own, the same for all fills of the prescription
 * @param elements what the label shows
 * @param transferWarning which text warns against giving it to another person
 */
record LabelRequest(
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,24}",
                message = "is not a prescription number of 1 to 25 letters, digits and hyphens")
        String prescriptionNumber,

        @NotNull @Words(max = 80) String labelledBy,

        @NotNull @Size(max = 20, message = "has more than 20 entries")
        List<Label.@NotNull Element> elements,

        @Nullable @Words(max = 40) String transferWarning,
        @NotNull Boolean childResistant,
        @Nullable @Valid WaiverForm waiver,

        @Nullable @Pattern(regexp = "sha256:[0-9a-f]{64}", message = "is not sha256: and 64 hexadecimal digits")
        String imageDigest) {

    record WaiverForm(
            Label.Waiver.@NotNull AskedBy askedBy,

            @NotNull @PastOrPresent(message = "lies in the future")
            Instant askedAt) {

        Label.Waiver toWaiver() {
            return new Label.Waiver(askedBy, askedAt);
        }
    }

    Label toLabel() {
        return new Label(
                prescriptionNumber,
                labelledBy,
                new TreeSet<>(elements),
                transferWarning,
                childResistant,
                waiver == null ? null : waiver.toWaiver(),
                imageDigest);
    }
}
