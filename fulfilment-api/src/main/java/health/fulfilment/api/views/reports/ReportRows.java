package health.fulfilment.api.views.reports;

import health.fulfilment.api.views.VersionedRows;

/** Dispensed fills and their reports. */
interface ReportRows extends VersionedRows<ReportRow> {}
