package health.fulfilment.api.licensing;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.fulfilment.core.licensure.Licence;
import health.fulfilment.core.licensure.LicenceChange;
import health.fulfilment.core.shared.LicenceId;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A licence as shown: how it stands on one day, and everything that happened to it.
 *
 * @param status standing on the day {@code on}
 * @param schedules covered on that day
 * @param from first day of the period of validity that counts on that day
 * @param to last day of that period, absent where none is set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LicenceBody(
        LicenceId id,
        String holder,
        State state,
        Credential.Kind kind,
        String number,
        SortedSet<Schedule> schedules,
        LocalDate from,
        @Nullable LocalDate to,
        Credential.Standing status,
        LocalDate on,
        List<Change> changes) {

    /** Something that changed its standing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            LicenceChange.Kind kind,
            LocalDate effectiveOn,
            @Nullable LocalDate to,
            @Nullable Set<Schedule> schedules) {}

    static LicenceBody of(Licence licence, LocalDate on) {
        Credential standing = licence.credentialOn(on);
        return new LicenceBody(
                licence.id(),
                licence.id().licensure().holder(),
                licence.state(),
                licence.kind(),
                licence.number(),
                new TreeSet<>(standing.schedules()),
                standing.from(),
                standing.to(),
                standing.standing(),
                on,
                licence.changes().stream()
                        .map(change -> new Change(change.kind(), change.effectiveOn(), change.to(), change.schedules()))
                        .toList());
    }
}
