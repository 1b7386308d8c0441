package health.fulfilment.api.views.orders;

import health.fulfilment.api.views.VersionedRows;

/** The work queue. */
interface OrderRows extends VersionedRows<OrderRow> {}
