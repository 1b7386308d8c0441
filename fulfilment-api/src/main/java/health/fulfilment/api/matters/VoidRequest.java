package health.fulfilment.api.matters;

import health.fulfilment.api.forms.Words;
import jakarta.validation.constraints.NotNull;

/** It was opened in error. */
record VoidRequest(@NotNull @Words(max = 500) String reason) {}
