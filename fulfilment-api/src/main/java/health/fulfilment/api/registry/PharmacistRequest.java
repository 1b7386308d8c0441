package health.fulfilment.api.registry;

import health.fulfilment.api.forms.Words;
import health.fulfilment.core.shared.PharmacyId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A pharmacist to register, with the pharmacy where the pharmacist practises. */
record PharmacistRequest(
        @NotNull @Pattern(regexp = "[0-9]{10}", message = "is not an NPI of ten digits")
        String npi,

        @NotNull @Words(max = 120) String name,
        @NotNull PharmacyId pharmacy) {}
