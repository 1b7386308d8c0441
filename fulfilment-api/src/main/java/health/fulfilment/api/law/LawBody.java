package health.fulfilment.api.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.rules.law.Gap;
import health.fulfilment.rules.law.LawOfDay;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The law of one day as shown.
 *
 * @param on the day; where none was asked for, today's date in UTC
 * @param rulebook version of the rulebook that new decisions use
 * @param packs version of each rule pack that it was read from
 * @param values in force that day
 * @param notInForce what the packs hold for other days only
 */
record LawBody(
        String jurisdiction,
        String name,
        LocalDate on,
        String rulebook,
        SortedMap<String, String> packs,
        List<ProvisionBody> values,
        List<NotInForce> notInForce) {

    /**
     * Ended, or not begun: what held before it began is not known.
     *
     * @param endedOn last day of the value before, absent if there was none
     * @param beginsOn first day of the value after, absent if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotInForce(
            String key,
            String meaning,
            String jurisdiction,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate beginsOn) {

        static NotInForce of(Gap gap) {
            return new NotInForce(
                    gap.parameter().key(),
                    gap.parameter().meaning(),
                    gap.jurisdiction().code(),
                    gap.endedOn(),
                    gap.beginsOn());
        }
    }

    static LawBody of(LawOfDay law, String rulebook, SortedMap<String, String> packs) {
        return new LawBody(
                law.jurisdiction().code(),
                law.jurisdiction().name(),
                law.on(),
                rulebook,
                packs,
                law.provisions().stream().map(ProvisionBody::of).toList(),
                law.gaps().stream().map(NotInForce::of).toList());
    }
}
