package health.fulfilment.api.monitoring;

import health.fulfilment.core.monitoring.ReportEvent.VoidReason;
import jakarta.validation.constraints.NotNull;

/** There is nothing to report any longer. */
record VoidRequest(@NotNull VoidReason reason) {}
