package health.fulfilment.api.registry;

import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.forms.HomeAddress;
import health.fulfilment.api.forms.KnownZone;
import health.fulfilment.api.forms.PersonName;
import health.fulfilment.api.forms.Sex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A patient to register. */
record PatientRequest(
        @NotNull @Valid PersonName name,

        @NotNull @PastOrPresent(message = "lies in the future")
        LocalDate birthDate,

        @NotNull @Valid @HomeAddress AddressForm address,

        @Nullable @Pattern(regexp = PHONE, message = "is not a telephone number such as +14075550100")
        String phone,

        @NotNull @KnownZone ZoneId timeZone,
        @Nullable Sex sex) {

    /** E.164. */
    static final String PHONE = "\\+[1-9][0-9]{6,14}";

    @Override
    public String toString() {
        return "PatientRequest[personal]";
    }
}
