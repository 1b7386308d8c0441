package health.fulfilment.api.views.licences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One licence in the list, as it stands on the day asked for.
 *
 * @param to last day of validity, absent where none is set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LicenceItem(
        String id,
        String holder,
        String state,
        String kind,
        String number,
        List<String> schedules,
        LocalDate from,
        @Nullable LocalDate to,
        String status) {

    static LicenceItem of(LicenceRow row) {
        return new LicenceItem(
                row.licence,
                row.holder,
                row.state,
                row.kind,
                row.number,
                Arrays.stream(row.schedules.split(","))
                        .filter(s -> !s.isEmpty())
                        .toList(),
                row.validFrom,
                row.validTo,
                row.standing);
    }
}
