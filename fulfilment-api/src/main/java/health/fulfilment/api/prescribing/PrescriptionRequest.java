package health.fulfilment.api.prescribing;

import health.fulfilment.api.forms.PdmpQueryForm;
import health.fulfilment.api.forms.Some;
import health.fulfilment.api.forms.Words;
import health.fulfilment.core.prescription.Encounter;
import health.fulfilment.core.shared.Drug;
import health.fulfilment.core.shared.PatientId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Quantity;
import health.fulfilment.rules.CoveringRequest;
import health.fulfilment.rules.InPersonVisit;
import health.fulfilment.rules.Modality;
import health.fulfilment.rules.PatientSetting;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.Screening;
import health.fulfilment.rules.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A prescription to draft (21 CFR 1306.05(a)). What is written here is only checked for form: whether the law permits
 * it is said by the assessment and decided at approval.
 */
record PrescriptionRequest(
        @NotNull PatientId patient,
        @NotNull @Valid DrugForm drug,
        @NotNull @Some Quantity quantity,

        @NotNull @Min(value = 1, message = "must be at least 1") @Max(value = 365, message = "must be at most 365")
        Integer daysSupply,

        @NotNull @Min(value = 0, message = "must be at least 0") @Max(value = 99, message = "must be at most 99")
        Integer refills,

        @NotNull @Words(max = 1000, lines = true) String directions,
        @NotNull @Valid EncounterForm encounter,
        @NotNull @Valid ScreeningForm screening,
        @Nullable @Valid PdmpQueryForm pdmpQuery,
        @Nullable PharmacyId preferredPharmacy) {

    @Override
    public String toString() {
        return "PrescriptionRequest[personal]";
    }

    record DrugForm(
            @NotNull @Words(max = 120) String name,
            @NotNull @Words(max = 40) String strength,
            @NotNull @Words(max = 40) String form,
            @NotNull Schedule schedule,
            @Nullable @Words(max = 60) String formulaId,
            @Nullable @Words(max = 120) String compoundingReason) {

        Drug toDrug() {
            return new Drug(name, strength, form, schedule, formulaId, compoundingReason);
        }
    }

    record EncounterForm(
            @NotNull @Words(max = 80) String id,
            @NotNull Modality modality,

            @NotNull @PastOrPresent(message = "lies in the future")
            Instant startedAt,

            @NotNull State patientState,
            @NotNull State prescriberLocation,
            @Nullable @Valid InPersonVisitForm inPersonVisit,
            @Nullable @Valid CoveringForm covering,
            @Nullable PatientSetting setting) {

        Encounter toEncounter() {
            CoveringRequest asked = covering == null ? null : covering.toRequest();
            InPersonVisit visit = inPersonVisit == null ? null : inPersonVisit.toVisit();
            return new Encounter(id, modality, startedAt, patientState, prescriberLocation, visit, asked, setting);
        }
    }

    record InPersonVisitForm(
            @NotNull @PastOrPresent(message = "lies in the future")
            LocalDate on,

            @NotNull State state) {

        InPersonVisit toVisit() {
            return new InPersonVisit(on, state);
        }
    }

    /** @param requestedBy NPI of the practitioner who asked */
    record CoveringForm(
            @NotNull @Pattern(regexp = "[12][0-9]{9}", message = "is not an NPI of ten digits")
            String requestedBy,

            @NotNull @PastOrPresent(message = "lies in the future")
            LocalDate requestedOn,

            @NotNull @PastOrPresent(message = "lies in the future")
            LocalDate evaluatedOn) {

        CoveringRequest toRequest() {
            return new CoveringRequest(requestedBy, requestedOn, evaluatedOn);
        }
    }

    /** Every condition is answered: what was not asked was not screened. */
    record ScreeningForm(
            @NotNull Boolean uncontrolledHypertension,
            @NotNull Boolean psychosisOrSchizophrenia,
            @NotNull Boolean activeSubstanceUseDisorder,
            @NotNull Boolean seriousHeartCondition,
            @NotNull Boolean pregnantOrBreastfeeding,

            @NotNull @PastOrPresent(message = "lies in the future")
            Instant attestedAt) {

        Screening toScreening() {
            return new Screening(
                    uncontrolledHypertension,
                    psychosisOrSchizophrenia,
                    activeSubstanceUseDisorder,
                    seriousHeartCondition,
                    pregnantOrBreastfeeding,
                    attestedAt);
        }
    }
}
