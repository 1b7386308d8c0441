package health.fulfilment.core.shipment;

import health.fulfilment.core.registry.PostalAddress;

/** Who took what a pharmacy disposed of without destroying it, as its record must name them (21 CFR 1304.22(a)(2)(ix)). */
public record DisposalReceiver(String name, PostalAddress address, String dea) {}
