package health.fulfilment.api.views.findings;

import health.fulfilment.api.views.VersionedRows;

/** The findings as far as the view has read the log. */
interface FindingRows extends VersionedRows<FindingRow> {}
