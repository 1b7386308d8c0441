package health.fulfilment.core.monitoring.asap;

import health.fulfilment.rules.Rulebook;
import health.fulfilment.rules.State;
import health.fulfilment.rules.pack.Fact;
import health.fulfilment.rules.pack.Pack;
import health.fulfilment.rules.pack.Parameter;
import health.fulfilment.rules.pack.Value;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings for one state on one day, as far as its rule pack establishes them; what it does not is as usual, and is told.
 *
 * @param notEstablished what was chosen and not found: {@code version}, {@code required-elements}, and the conventions that no
 *     pack holds. Empty would mean that nothing was chosen
 */
public record StateSettings(AsapSettings settings, List<String> notEstablished) {

    /** The newest that two of our states are known to read; where none was found. */
    static final AsapVersion USUAL = AsapVersion.V4_2B;

    /** The newest published, where the law names no other (ASAP publications, 2023). */
    static final AsapVersion NEWEST = AsapVersion.V5_0;

    /** Conventions that were found for no state. */
    private static final List<String> CONVENTIONS = List.of("compound-quantity", "zero-report-form", "revisions");

    public StateSettings {
        notEstablished = List.copyOf(notEstablished);
    }

    /** @param zone of the pharmacy that sends */
    public static StateSettings of(Rulebook rulebook, State state, LocalDate on, ZoneId zone) {
        Pack pack = rulebook.edition().of(state);
        List<String> chosen = new ArrayList<>();
        AsapVersion version = version(pack == null ? null : pack.on(on, Parameter.PDMP_ASAP_VERSION), chosen);
        AsapSettings settings = AsapSettings.usual(version, zone);
        Fact required = pack == null ? null : pack.find(on, Parameter.PDMP_ASAP_REQUIRED);
        if (required == null || !required.established()) {
            chosen.add("required-elements");
        } else {
            settings = settings.requiring(required.codes().stream()
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    .filter(field ->
                            AsapTable.knows(field) && version.field(field).isPresent())
                    .toArray(String[]::new));
        }
        chosen.addAll(CONVENTIONS);
        return new StateSettings(settings, chosen);
    }

    /** Of several, the newest. A value of low confidence is still the best guess there is, and stays one. */
    private static AsapVersion version(@Nullable Fact fact, List<String> chosen) {
        Optional<AsapVersion> read = fact == null || fact.value() instanceof Value.Unknown
                ? Optional.empty()
                : List.of(fact.value().text().split("-or-", -1)).reversed().stream()
                        .flatMap(code -> AsapVersion.of(code).stream())
                        .findFirst();
        if (read.isEmpty() || fact == null || !fact.established()) {
            chosen.add("version");
        }
        boolean newest = fact != null && fact.value().text().equals("latest-published");
        return read.orElse(newest ? NEWEST : USUAL);
    }
}
