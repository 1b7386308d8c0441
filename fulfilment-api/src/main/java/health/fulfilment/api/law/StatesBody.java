package health.fulfilment.api.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.rules.law.Knowledge;
import health.fulfilment.rules.pack.Edition;
import health.fulfilment.rules.pack.Pack;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states whose law is in the rulebook: no order is decided for any other.
 *
 * @param on today's date in UTC: the values that are counted are those in force then
 * @param rulebook version of the rulebook that new decisions use
 */
record StatesBody(LocalDate on, String rulebook, List<StateItem> items) {

    /** @param values the state's own, without federal law and the practice's rules */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StateItem(
            String code,
            String name,
            @Nullable String medicalBoard,
            @Nullable String pharmacyBoard,
            String pack,
            Knowledge values) {

        static StateItem of(Pack pack, String version, LocalDate on) {
            return new StateItem(
                    pack.jurisdiction().code(),
                    pack.jurisdiction().name(),
                    pack.header().get("medical-board"),
                    pack.header().get("pharmacy-board"),
                    version,
                    Knowledge.of(pack, on));
        }
    }

    static StatesBody of(Edition edition, LocalDate on) {
        return new StatesBody(
                on,
                edition.version(),
                edition.states().values().stream()
                        .map(pack -> StateItem.of(
                                pack, edition.packVersion(pack.jurisdiction().code()), on))
                        .toList());
    }
}
