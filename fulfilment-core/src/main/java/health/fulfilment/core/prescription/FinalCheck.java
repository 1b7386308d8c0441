package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Refusal.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the pharmacist's final check of a prepared fill finds, whatever the law of the state says besides. */
final class FinalCheck {

    private FinalCheck() {}

    static Optional<Refusal> refusal(Fill fill, PharmacistId pharmacist, LocalDate today) {
        return Optional.ofNullable(fill.compounding())
                .flatMap(made -> secondPerson(fill, pharmacist).or(() -> BeyondUse.notOver(made, today)));
    }

    static List<Warning> warnings(Fill fill, LocalDate today) {
        Compounding made = fill.compounding();
        return made != null && BeyondUse.endsBeforeSupply(made, today, fill.daysSupply())
                ? List.of(Warning.BUD_BEFORE_END_OF_SUPPLY)
                : List.of();
    }

    private static Optional<Refusal> secondPerson(Fill fill, PharmacistId pharmacist) {
        String compoundedBy = fill.recorded(FillField.COMPOUNDED_BY);
        return compoundedBy != null && name(compoundedBy).equals(name(pharmacist.value()))
                ? Optional.of(new Refusal(
                        Kind.RULE,
                        "SAME_PERSON_CHECK",
                        "Pharmacist " + pharmacist + " compounded this fill: another pharmacist makes the final check.",
                        "Practice policy, second person at the final check",
                        List.of()))
                : Optional.empty();
    }

    /** A pharmacist is the same person under the id and under the bare NPI. */
    private static String name(String who) {
        return who.strip().toLowerCase(Locale.ROOT).replaceFirst("^phst-", "");
    }
}
