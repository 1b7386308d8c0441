package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Refusal;
import java.util.Set;

/** What was lost or came back is used up: another dose for the same days needs a new prescription. Policy of the practice. */
final class Replacement {

    private static final Set<String> FOR_WANT_OF_QUANTITY =
            Set.of("NO_REFILLS_LEFT", "QTY_EXCEEDS_PRESCRIBED", "REFILL_TOO_SOON");

    private Replacement() {}

    /** The same refusal, or, where a lost or returned fill has used up what is missing, the one that says so. */
    static Refusal instead(Ledger ledger, Refusal no) {
        boolean cameToGrief = ledger.lost().signum() > 0 || ledger.returned().signum() > 0;
        return cameToGrief && FOR_WANT_OF_QUANTITY.contains(no.code())
                ? new Refusal(
                        no.kind(),
                        "REPLACEMENT_NEEDS_NEW_RX",
                        no.sentence() + " What was lost or returned counts as dispensed: a replacement needs a new"
                                + " prescription.",
                        "Practice policy, replacement of lost or returned fills",
                        no.findings())
                : no;
    }
}
