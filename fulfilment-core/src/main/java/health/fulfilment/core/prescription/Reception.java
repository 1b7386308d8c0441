package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a prescription as its pharmacy received it, against the one that its prescriber signed.
 *
 * @param compared what was signed and what was received, by their digests
 * @param fault why it may not be dispensed, absent where it may
 * @param receipt signed over what was received, absent where there is a fault
 */
public record Reception(
        Compared compared,
        @Nullable Refusal fault,
        @Nullable PharmacyReceipt receipt) {

    /**
     * Two texts and two signatures, each by {@code sha256:} and the lower-case hex of its hash. What was signed holds a random
     * salt, so that its digest tells nothing of it.
     *
     * @param signed the prescription that was signed
     * @param received the one that was received
     * @param signature the one that was made
     * @param receivedSignature the one that was received
     */
    public record Compared(String signed, String received, String signature, String receivedSignature) {}

    public static Reception verified(Compared compared, PharmacyReceipt receipt) {
        return new Reception(compared, null, receipt);
    }

    /** What was received is not what was signed (21 CFR 1306.08(d), 1311.170(e)). */
    public static Reception altered(Compared compared, String how) {
        return refused(
                compared,
                "RX_ALTERED_IN_TRANSIT",
                "The prescription is not the one that was signed, and may not be dispensed: " + how + ".",
                "21 CFR 1311.170(e), 1306.08(d)");
    }

    /** The prescriber's side of the signature does not hold (21 CFR 1311.210(c)). */
    public static Reception notGenuine(Compared compared, String how) {
        return refused(
                compared,
                "SIGNATURE_INVALID",
                "The signature of the prescription does not hold: " + how + ".",
                "21 CFR 1311.210(c)");
    }

    private static Reception refused(Compared compared, String code, String sentence, String citation) {
        return new Reception(compared, Refusal.mismatch(code, sentence, citation), null);
    }
}
