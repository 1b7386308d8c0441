package health.fulfilment.api.dispensing;

import health.fulfilment.api.forms.PdmpQueryForm;
import health.fulfilment.core.prescription.PatientChecks;
import health.fulfilment.core.prescription.Payment;
import health.fulfilment.core.shared.PharmacistId;
import health.fulfilment.rules.DispensingCase.Counselling;
import health.fulfilment.rules.DispensingCase.Identification;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The pharmacist who made the final check (21 CFR 1306.06), and what was done for the patient.
 *
 * @param identification how the patient was identified
 * @param counselling what became of the offer to counsel
 * @param payment how the fill is paid for, which the report to the state's monitoring program says
 * @param pdmpQuery the pharmacy's own query of the state's monitoring program
 */
record DispensingRequest(
        @NotNull PharmacistId pharmacist,
        @Nullable Identification identification,
        @Nullable Counselling counselling,
        @Nullable @Valid PdmpQueryForm pdmpQuery,
        @Nullable @Valid PaymentForm payment) {

    /** @param discountCard whether a discount card was used */
    record PaymentForm(Payment.@NotNull Type type, @NotNull Boolean discountCard) {

        Payment toPayment() {
            return new Payment(type, discountCard);
        }
    }

    @Nullable
    Payment paid() {
        return payment == null ? null : payment.toPayment();
    }

    PatientChecks checks() {
        return new PatientChecks(identification, counselling, pdmpQuery == null ? null : pdmpQuery.toQuery());
    }
}
