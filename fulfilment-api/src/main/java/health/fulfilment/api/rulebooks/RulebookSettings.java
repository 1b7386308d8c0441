package health.fulfilment.api.rulebooks;

import health.fulfilment.rules.Choice;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's say in the law that is applied.
 *
 * @param directory of rule packs that are laid over the shipped ones, absent if there is none
 * @param treatAsRequired values that are not established and are treated as if they were required
 */
@ConfigurationProperties("fulfilment.rules")
public record RulebookSettings(
        @Nullable Path directory, @DefaultValue List<TreatAsRequired> treatAsRequired) {

    /**
     * @param state two letters, or {@code US}
     * @param rule for example {@code pharmacy.delivery-signature-required}
     * @param as the value to apply, absent for yes or no
     * @param reason why, for those who read it later
     */
    public record TreatAsRequired(
            @DefaultValue("") String state,
            @DefaultValue("") String rule,
            @Nullable String as,
            @DefaultValue("") String reason) {

        Choice choice() {
            return new Choice(state, rule, as, reason);
        }
    }

    List<Choice> choices() {
        return treatAsRequired.stream().map(TreatAsRequired::choice).toList();
    }
}
