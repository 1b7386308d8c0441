package health.fulfilment.api.registry;

import health.fulfilment.api.forms.PersonName;
import health.fulfilment.api.forms.Sex;
import health.fulfilment.api.problems.ProblemException;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.Sealed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the right value in the form that the field has at registration, as strictly as there. */
@Component
class PatientCorrections {

    private static final int OLDEST = 1900;

    private final PatientFiles files;
    private final JsonMapper json;
    private final Validator validator;
    private final InstantSource clock;

    PatientCorrections(PatientFiles files, JsonMapper json, Validator validator, InstantSource clock) {
        this.files = files;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    String fieldOf(PatientCorrectionRequest request) {
        return switch (request.field()) {
            case NAME -> "name";
            case BIRTH_DATE -> "birthDate";
            case PHONE -> "phone";
            case SEX -> "sex";
        };
    }

    Sealed valueOf(PatientCorrectionRequest request, PatientId patient) {
        return switch (request.field()) {
            case NAME -> files.seal(patient, name(request.value()));
            case BIRTH_DATE -> files.seal(patient, birthDate(text(request.value())));
            case PHONE -> files.seal(patient, "phone", phone(text(request.value())));
            case SEX -> files.seal(patient, "sex", sex(text(request.value())));
        };
    }

    private PersonName name(JsonNode value) {
        if (!value.isObject()) {
            throw ProblemException.field("value", "is not a name with family and given");
        }
        try {
            PersonName name = json.treeToValue(value, PersonName.class);
            for (ConstraintViolation<PersonName> fault : validator.validate(name)) {
                throw ProblemException.field("value." + fault.getPropertyPath(), fault.getMessage());
            }
            return name;
        } catch (JacksonException e) {
            throw ProblemException.field("value", "is not a name with family and given");
        }
    }

    private LocalDate birthDate(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            if (day.isAfter(today) || day.getYear() < OLDEST) {
                throw ProblemException.field("value", "is nobody's birth date");
            }
            return day;
        } catch (DateTimeException e) {
            throw ProblemException.field("value", "is not a day such as 1980-02-29");
        }
    }

    private static String phone(String text) {
        if (!text.matches(PatientRequest.PHONE)) {
            throw ProblemException.field("value", "is not a telephone number such as +14075550100");
        }
        return text;
    }

    private static String sex(String text) {
        if (Arrays.stream(Sex.values()).noneMatch(sex -> sex.name().equals(text))) {
            throw ProblemException.field("value", "is none of F, M, U");
        }
        return text;
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw ProblemException.field("value", "is not a text");
        }
        return value.stringValue();
    }
}
