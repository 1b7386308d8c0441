package health.fulfilment.api.prescribing;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.api.nouns.Until;
import health.fulfilment.api.prescribing.ApprovalOutcome.Outcome;
import health.fulfilment.api.prescribing.ApprovalOutcome.Reason;
import health.fulfilment.core.prescription.Approval;
import health.fulfilment.core.prescription.Prescription;
import health.fulfilment.core.shared.Answer;
import health.fulfilment.core.shared.PrescriptionId;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Shows what was answered to an approval, from the prescription at the version that was answered. */
@Component
class ApprovalOutcomes {

    private final Nouns nouns;

    ApprovalOutcomes(Nouns nouns) {
        this.nouns = nouns;
    }

    ApprovalOutcome of(Answer answer) {
        if (answer.refusal() != null) {
            return new ApprovalOutcome(
                    answer.stream(),
                    Outcome.REFUSED,
                    answer.version(),
                    null,
                    null,
                    null,
                    Reason.of(answer.refusal()),
                    answer.refusal().findings());
        }
        Prescription rx = nouns.prescription(new PrescriptionId(answer.stream()), Until.version(answer.version()));
        Approval approval = Objects.requireNonNull(rx.approval());
        return new ApprovalOutcome(
                answer.stream(),
                Outcome.APPROVED,
                answer.version(),
                approval.issuedOn(),
                approval.lastFillOn(),
                approval.promised(),
                null,
                approval.judgement().findings());
    }
}
