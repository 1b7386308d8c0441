package health.fulfilment.api.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.forms.PersonName;
import health.fulfilment.api.forms.Sex;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.rules.State;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as shown.
 *
 * @param personalData whether name, birth date, address and telephone number are shown, and if not, why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatientBody(
        PatientId id,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable AddressForm address,
        @Nullable String phone,
        State state,
        ZoneId timeZone,
        boolean adult,
        @Nullable PractitionerId registeredBy,
        @Nullable Sex sex,
        Disclosure personalData) {

    /** What became of the personal data. */
    public enum Disclosure {
        @JsonProperty("shown")
        SHOWN,
        /** The caller has no business knowing it. */
        @JsonProperty("withheld")
        WITHHELD,
        /** Its key was destroyed. */
        @JsonProperty("erased")
        ERASED
    }

    @Override
    public String toString() {
        return "PatientBody[" + id + "]";
    }
}
