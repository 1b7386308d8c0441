package health.fulfilment.api.views.licences;

import health.fulfilment.api.views.VersionedRows;

/** The list of licences, a row for each span of days. */
interface LicenceRows extends VersionedRows<LicenceRow> {}
