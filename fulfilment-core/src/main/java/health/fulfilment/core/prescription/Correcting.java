package health.fulfilment.core.prescription;

import health.fulfilment.core.prescription.FillCommand.CorrectFillRecord;
import health.fulfilment.core.prescription.FillEvent.FillRecordCorrected;
import health.fulfilment.core.prescription.PrescriptionCommand.PharmacyFacts;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrections of a pharmacy's own record of a fill, at any time, also after the order has ended. Nothing is edited. */
final class Correcting {

    private Correcting() {}

    static Decision<PrescriptionEvent> correct(Prescription rx, CorrectFillRecord c) {
        Optional<Refusal> refusal = Access.madeFill(rx, c.context().actor(), c.pharmacy(), c.fill());
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        PharmacyFacts facts = Evidence.required(c.evidence());
        String was = rx.fill(c.fill()).orElseThrow().recorded(c.field());
        return Pharmacists.practisesThere(c.pharmacist(), facts)
                .or(() -> Pharmacists.licensed(
                        rx, c.pharmacist(), facts, c.context().at()))
                .or(() -> changes(c, was))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> Decision.recorded(new FillRecordCorrected(
                        c.prescription(),
                        c.context().at(),
                        c.fill(),
                        c.pharmacy(),
                        c.pharmacist(),
                        c.field(),
                        c.field().recordedBy(),
                        Optional.ofNullable(was).orElseThrow(),
                        c.value(),
                        c.reason(),
                        rx.drafted().encounter().patientState())));
    }

    private static Optional<Refusal> changes(CorrectFillRecord c, @Nullable String was) {
        if (was == null) {
            return Optional.of(Refusal.stage("NOT_RECORDED", "That has not been recorded of this fill."));
        }
        if (was.equals(c.value())) {
            return Optional.of(Refusal.mismatch("NOTHING_TO_CORRECT", "That is what is recorded already.", null));
        }
        return c.field().accepts(c.value())
                ? Optional.empty()
                : Optional.of(Refusal.mismatch("VALUE_NOT_ACCEPTED", "The field cannot have this value.", null));
    }
}
