package health.fulfilment.rules.pack;

/** Which packs hold a parameter. What {@link #SOME_STATES} do not hold is no rule there. */
enum Place {
    EVERY_STATE,
    SOME_STATES,
    FEDERAL,
    FEDERAL_AND_EVERY_STATE,
    POLICY;

    boolean allowedIn(Jurisdiction jurisdiction) {
        return switch (this) {
            case EVERY_STATE, SOME_STATES -> jurisdiction.isState();
            case FEDERAL -> jurisdiction.isFederal();
            case FEDERAL_AND_EVERY_STATE -> jurisdiction.isState() || jurisdiction.isFederal();
            case POLICY -> jurisdiction.isPolicy();
        };
    }

    boolean requiredIn(Jurisdiction jurisdiction) {
        return this != SOME_STATES && allowedIn(jurisdiction);
    }
}
