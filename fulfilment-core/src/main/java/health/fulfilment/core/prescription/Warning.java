package health.fulfilment.core.prescription;

/** What is recorded because somebody should look at it, and stops nothing. */
public enum Warning {
    /** Units made, less waste, are not the units of the fill: the rest has to be accounted for (21 CFR 1304.21(a)). */
    BATCH_NOT_BALANCED,
    /** The beyond-use date lies before the end of the supply, counted from the latest day of delivery (USP <795>). */
    BUD_BEFORE_END_OF_SUPPLY
}
