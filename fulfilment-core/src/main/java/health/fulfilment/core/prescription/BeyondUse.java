package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.Batch.Ingredient;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How long a compounded medicine may be used when nobody has studied its stability: the longest times of USP <795> (official
 * 2023-11-01), and never longer than any ingredient.
 */
final class BeyondUse {

    static final String BASIS = "USP <795>";

    /** Days of a promised delivery, at the most: policy of the practice. */
    private static final int DAYS_ON_THE_WAY = 5;

    private static final Set<String> DRY = Set.of("troche", "lozenge", "tablet", "capsule");

    /** USP <795>: non-aqueous forms such as tablets, capsules and troches. */
    private static final int DAYS_OF_DRY_FORMS = 180;

    /** USP <795>: non-preserved aqueous forms, the shortest of all. It is taken for a form of which nothing is known. */
    private static final int DAYS_OF_OTHER_FORMS = 14;

    private BeyondUse() {}

    static Optional<Refusal> lawful(Batch batch, String form, LocalDate compoundedOn) {
        LocalDate latest = compoundedOn.plusDays(days(form));
        if (batch.beyondUseOn().isAfter(latest)) {
            return Optional.of(tooLate("The beyond-use date " + batch.beyondUseOn() + " is later than " + latest + ", "
                    + days(form) + " days after compounding, the longest for this form without a stability study."));
        }
        return batch.ingredients().stream()
                .filter(i -> i.expiresOn() != null && batch.beyondUseOn().isAfter(i.expiresOn()))
                .findFirst()
                .map(BeyondUse::outlives);
    }

    static Optional<Refusal> begins(Batch batch, LocalDate compoundedOn) {
        return batch.beyondUseOn().isBefore(compoundedOn)
                ? Optional.of(Refusal.mismatch(
                        "BUD_BEFORE_COMPOUNDING",
                        "The beyond-use date " + batch.beyondUseOn() + " lies before the day of compounding.",
                        BASIS))
                : Optional.empty();
    }

    private static Refusal outlives(Ingredient first) {
        return tooLate("The beyond-use date is later than " + first.expiresOn() + ", the last day of the lot "
                + first.lot() + ".");
    }

    private static Refusal tooLate(String sentence) {
        return new Refusal(Kind.RULE, "BUD_TOO_LATE", sentence, BASIS, List.of());
    }

    /** On the day of dispensing. */
    static Optional<Refusal> notOver(Compounding made, LocalDate on) {
        LocalDate last = made.batch().beyondUseOn();
        return on.isAfter(last)
                ? Optional.of(new Refusal(
                        Kind.RULE,
                        "BUD_EXCEEDED",
                        "The beyond-use date was " + last + ": the batch cannot be dispensed on " + on + ".",
                        BASIS,
                        List.of()))
                : Optional.empty();
    }

    static boolean endsBeforeSupply(Compounding made, LocalDate dispensedOn, int daysSupply) {
        return made.batch().beyondUseOn().isBefore(dispensedOn.plusDays((long) DAYS_ON_THE_WAY + daysSupply));
    }

    private static int days(String form) {
        String singular = form.toLowerCase(Locale.ROOT).replaceFirst("s$", "");
        return DRY.contains(singular) ? DAYS_OF_DRY_FORMS : DAYS_OF_OTHER_FORMS;
    }
}
