package health.fulfilment.api.privacy;

/** Why personal data is opened. Stated at every place that opens it, so that all of them can be found and reviewed. */
public enum Purpose {
    /** The prescriber, or whoever works for the prescriber, looks at a patient of theirs. */
    PRESCRIBING,
    /** The pharmacy prepares, labels and hands over what was prescribed. */
    DISPENSING,
    /** The parcel needs its address. */
    SHIPPING,
    /** A fill is told to a state's monitoring program, as the state's law asks. */
    REPORTING,
    /** Compliance corrects a registry. */
    REGISTRY,
    /** A regulator inspects. */
    INSPECTION
}
