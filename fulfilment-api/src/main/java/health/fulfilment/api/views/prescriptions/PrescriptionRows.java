package health.fulfilment.api.views.prescriptions;

import health.fulfilment.api.views.VersionedRows;

/** The list of prescriptions. */
interface PrescriptionRows extends VersionedRows<PrescriptionRow> {}
