package health.fulfilment.api.registry;

import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.forms.KnownZone;
import health.fulfilment.api.forms.PersonName;
import health.fulfilment.api.forms.Words;
import health.fulfilment.core.registry.LegalName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A prescriber to register. The registration number with DEA is a licence, one for each state: see licensing.
 *
 * @param legalName the name in its parts, for files that want them apart
 */
record PractitionerRequest(
        @NotNull @Pattern(regexp = "[0-9]{10}", message = "is not an NPI of ten digits")
        String npi,

        @NotNull @Words(max = 120) String name,
        @NotNull @Valid AddressForm address,
        @NotNull @KnownZone ZoneId timeZone,
        @Nullable @Valid PersonName legalName) {

    @Nullable
    LegalName parts() {
        return legalName == null ? null : new LegalName(legalName.family(), legalName.given());
    }
}
