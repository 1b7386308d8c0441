package health.fulfilment.rules;

import org.jspecify.annotations.Nullable;

/**
 * The operator's decision to treat a value of the law that is not established as if it were required. Part of the
 * rulebook's version, so that every decision shows it.
 *
 * @param jurisdiction {@code US} or a state's two letters
 * @param rule the value's place in a pack, for example {@code pharmacy.counselling-required}
 * @param as the value to apply, for example {@code 30 days}; absent for a yes or no, where only the stricter answer can be
 *     chosen
 * @param reason why, for those who read it later
 */
public record Choice(
        String jurisdiction, String rule, @Nullable String as, String reason) {}
