package health.fulfilment.api.registry;

import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.forms.KnownZone;
import health.fulfilment.api.forms.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;

/** A partner pharmacy to register. */
record PharmacyRequest(
        @NotNull @Pattern(regexp = "[0-9]{7}", message = "is not an NCPDP provider id of seven digits")
        String ncpdp,

        @NotNull @Pattern(regexp = "[0-9]{10}", message = "is not an NPI of ten digits")
        String npi,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9][0-9]{7}", message = "is not a DEA number: two letters and seven digits")
        String dea,

        @NotNull @Words(max = 120) String name,
        @NotNull @Valid AddressForm address,
        @NotNull @KnownZone ZoneId timeZone) {}
