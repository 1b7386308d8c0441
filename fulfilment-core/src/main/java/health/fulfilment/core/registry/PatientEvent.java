package health.fulfilment.core.registry;

import com.fasterxml.jackson.annotation.JsonTypeName;
import health.fulfilment.core.shared.Event;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Sealed;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is known of a patient. Everything personal is sealed; the state and time zone that rules need stand in the clear. */
public sealed interface PatientEvent extends Event {

    PatientId patient();

    @Override
    default String stream() {
        return patient().value();
    }

    /**
     * @param name sealed JSON {@code {"family","given"}}
     * @param birthDate sealed {@code yyyy-MM-dd}
     * @param address sealed JSON {@code {"line1","line2","city","state","zip"}}
     * @param adult whether the patient was 18 or older on the local day of registration
     * @param registeredBy the prescriber whose patient this is, absent where compliance registered
     * @param sex sealed {@code F}, {@code M} or {@code U}, as administrations record it; absent if not recorded
     */
    @JsonTypeName("patient-registered")
    record PatientRegistered(
            PatientId patient,
            Instant at,
            Sealed name,
            Sealed birthDate,
            Sealed address,
            @Nullable Sealed phone,
            State state,
            ZoneId timeZone,
            boolean adult,
            @Nullable PractitionerId registeredBy,
            @Nullable Sealed sex)
            implements PatientEvent {

        /** Without recording the sex. */
        public PatientRegistered(
                PatientId patient,
                Instant at,
                Sealed name,
                Sealed birthDate,
                Sealed address,
                @Nullable Sealed phone,
                State state,
                ZoneId timeZone,
                boolean adult,
                @Nullable PractitionerId registeredBy) {
            this(patient, at, name, birthDate, address, phone, state, timeZone, adult, registeredBy, null);
        }
    }

    /** The patient lives elsewhere from now on. */
    @JsonTypeName("patient-moved")
    record PatientMoved(PatientId patient, Instant at, Sealed address, State state, ZoneId timeZone)
            implements PatientEvent {}

    /**
     * A recorded value was wrong from the start.
     *
     * @param field {@code name}, {@code birthDate}, {@code phone} or {@code sex}
     * @param value the right value, sealed in the form that the field has at registration
     * @param reason why, sealed: free text about a patient
     */
    @JsonTypeName("patient-corrected")
    record PatientCorrected(PatientId patient, Instant at, String field, Sealed value, Sealed reason)
            implements PatientEvent {}
}
