package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one rule said of one case: enough to understand the decision years later with nothing looked up. Stored inside
 * events, so components are only ever added, as optional ones.
 *
 * @param rule stable id of the rule, for example {@code telemedicine-authority}
 * @param code refusal code in upper snake case, for example {@code TELEMED_FLEX_EXPIRED}; absent unless refused or warned
 * @param jurisdiction {@code US}, a state code, or {@code policy} for the practice's own rules; where several were merged,
 *     the one whose value decided
 * @param sentence one plain sentence with the numbers used
 * @param citations the statutes, regulations or policies relied on, the deciding one first
 * @param inputs the facts used, by name; never personal data
 * @param confidence {@code high}, {@code medium} or {@code low}: how sure we are of the law's value
 * @param pack version of the pack whose value decided: a hash of what the pack says, absent from findings recorded before
 *     packs had versions
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(
        String rule,
        Outcome outcome,
        @Nullable String code,
        String jurisdiction,
        String sentence,
        List<String> citations,
        SortedMap<String, String> inputs,
        @Nullable String confidence,
        @Nullable String pack) {

    public Finding {
        citations = citations == null ? List.of() : List.copyOf(citations);
        inputs = inputs == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) inputs));
    }
}
