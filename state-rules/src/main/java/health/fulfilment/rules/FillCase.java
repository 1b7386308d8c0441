package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether one fill of an approved prescription may be made on a day.
 *
 * @param fillOn local date of the fill at the pharmacy
 * @param refillsAuthorised refills after the first fill, as signed
 * @param fillsSoFar fills already made and not reversed
 * @param quantityPrescribed total prescribed: quantity of one fill times one plus refills
 * @param quantityDispensed dispensed so far, less what was reversed
 * @param quantity what this fill would dispense
 * @param quantityPerFill prescribed for one fill
 * @param suppliedUntil last local date for which dispensed quantity is at hand, absent before the first fill
 */
public record FillCase(
        State patientState,
        Schedule schedule,
        LocalDate issuedOn,
        LocalDate fillOn,
        int refillsAuthorised,
        int fillsSoFar,
        int daysSupply,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantityPrescribed,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantityDispensed,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantityPerFill,
        @Nullable LocalDate suppliedUntil)
        implements Question {

    @Override
    public LocalDate on() {
        return fillOn;
    }
}
