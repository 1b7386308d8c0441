package health.fulfilment.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/**
 * What a rulebook is asked: every fact of one decision that any rule may look at, and no personal data. Decision events
 * keep their questions, so that each can be judged again by the rulebook they recorded, or by another one. Components are
 * only ever added, as optional ones.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "question")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PrescribingCase.class, name = "prescribing"),
    @JsonSubTypes.Type(value = PharmacyCase.class, name = "pharmacy"),
    @JsonSubTypes.Type(value = PharmacistCase.class, name = "pharmacist"),
    @JsonSubTypes.Type(value = FillCase.class, name = "fill"),
    @JsonSubTypes.Type(value = DispensingCase.class, name = "dispensing"),
    @JsonSubTypes.Type(value = HandOverCase.class, name = "hand-over"),
    @JsonSubTypes.Type(value = ReportCase.class, name = "report"),
    @JsonSubTypes.Type(value = ZeroReportCase.class, name = "zero-report"),
    @JsonSubTypes.Type(value = RetentionCase.class, name = "retention")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Question
        permits PrescribingCase,
                PharmacyCase,
                PharmacistCase,
                FillCase,
                DispensingCase,
                HandOverCase,
                ReportCase,
                ZeroReportCase,
                RetentionCase {

    /** The state whose law is asked, beside the federal one. */
    State patientState();

    /** The legal local date that is judged. */
    LocalDate on();
}
