package health.fulfilment.api.registry;

import health.fulfilment.api.forms.AddressForm;
import health.fulfilment.api.forms.PersonName;
import health.fulfilment.api.forms.Sex;
import health.fulfilment.api.privacy.Purpose;
import health.fulfilment.api.privacy.Sealer;
import health.fulfilment.api.registry.PatientBody.Disclosure;
import health.fulfilment.core.registry.Patient;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.Sealed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is personal about a patient, sealed on the way in and opened on the way out, for those who may see it. */
@Component
public class PatientFiles {

    private final Sealer sealer;
    private final JsonMapper json;

    PatientFiles(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    Sealed seal(PatientId patient, PersonName name) {
        return seal(patient, "name", json.writeValueAsString(name));
    }

    Sealed seal(PatientId patient, AddressForm address) {
        return seal(patient, "address", json.writeValueAsString(address));
    }

    Sealed seal(PatientId patient, LocalDate birthDate) {
        return seal(patient, "birthDate", birthDate.toString());
    }

    /** @param field what it is: the same word opens it */
    public Sealed seal(PatientId patient, String field, String text) {
        return sealer.seal(patient.value(), field, text);
    }

    /** Absent if it was erased, or if there was none. */
    public Optional<String> open(@Nullable Sealed data, String field, Purpose purpose) {
        return data == null ? Optional.empty() : sealer.open(data, field, purpose);
    }

    /** Where the patient lives, or lived when a parcel was made. Absent if erased. */
    public @Nullable AddressForm address(Sealed address, Purpose purpose) {
        return open(address, "address", purpose)
                .map(text -> json.readValue(text, AddressForm.class))
                .orElse(null);
    }

    /** With everything personal. */
    public PatientBody shown(Patient.Details patient, Purpose purpose) {
        Optional<String> name = open(patient.name(), "name", purpose);
        if (name.isEmpty()) {
            return without(patient, Disclosure.ERASED);
        }
        return new PatientBody(
                patient.id(),
                json.readValue(name.get(), PersonName.class),
                open(patient.birthDate(), "birthDate", purpose)
                        .map(LocalDate::parse)
                        .orElse(null),
                address(patient.address(), purpose),
                open(patient.phone(), "phone", purpose).orElse(null),
                patient.state(),
                patient.timeZone(),
                patient.adult(),
                patient.registeredBy(),
                open(patient.sex(), "sex", purpose).map(Sex::valueOf).orElse(null),
                Disclosure.SHOWN);
    }

    /** With nothing personal. */
    PatientBody withheld(Patient.Details patient) {
        return without(patient, Disclosure.WITHHELD);
    }

    private static PatientBody without(Patient.Details patient, Disclosure why) {
        return new PatientBody(
                patient.id(),
                null,
                null,
                null,
                null,
                patient.state(),
                patient.timeZone(),
                patient.adult(),
                patient.registeredBy(),
                null,
                why);
    }
}
