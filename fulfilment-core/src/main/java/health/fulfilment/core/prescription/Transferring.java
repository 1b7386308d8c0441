package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.TRANSFERRING;

import health.fulfilment.core.prescription.OrderCommand.TransferFacts;
import health.fulfilment.core.prescription.OrderCommand.TransferOrder;
import health.fulfilment.core.prescription.OrderCommand.WithdrawOrder;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferRefused;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredIn;
import health.fulfilment.core.prescription.OrderEvent.OrderTransferredOut;
import health.fulfilment.core.prescription.OrderEvent.OrderWithdrawn;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders that leave a pharmacy: handed on at the patient's request, or taken back because it did not answer. */
final class Transferring {

    private static final String FIRST_FILL = "21 CFR 1306.08(e)";
    private static final String REFILLS = "21 CFR 1306.25(a)";

    private Transferring() {}

    /**
     * One move between two pharmacies, agreed between two pharmacists; unfilled or with its refills, once (21 CFR 1306.08(e),
     * 1306.25(a)). Whether the states allow it too is not established.
     */
    static Decision<PrescriptionEvent> transfer(Prescription rx, TransferOrder c) {
        PatientRequest asked = c.requestedByPatient();
        Optional<Refusal> refusal = Access.isOrdersPharmacy(rx, c.context().actor(), c.pharmacy())
                .or(() -> OutOfPlace.refusal(rx.stage(), TRANSFERRING))
                .or(() -> Cancelling.notRequested(rx))
                .or(() -> Holding.goesOn(rx))
                .or(() -> once(rx))
                .or(() -> somethingLeft(rx))
                .or(() -> nothingUnderway(rx))
                .or(() -> requestedByPatient(c))
                .or(() -> parties(c));
        if (refusal.isPresent() || asked == null) {
            return Decision.refused(refusal.orElseThrow());
        }
        TransferFacts facts = Evidence.required(c.evidence());
        Instant at = c.context().at();
        Ruling ruling = Ruling.of(
                facts.to().rulebook(),
                Pharmacists.question(rx, c.pharmacist(), facts.from(), at),
                Routing.question(rx, facts.to(), at),
                Pharmacists.question(rx, c.toPharmacist(), facts.to(), at));
        if (ruling.refuses()) {
            Refusal no = Refusal.byRule(ruling.findings());
            return Decision.refusedAndRecorded(
                    no,
                    new OrderTransferRefused(
                            c.prescription(),
                            at,
                            c.pharmacy(),
                            c.to(),
                            no.code(),
                            ruling.rulebook(),
                            ruling.findings(),
                            c.relied(),
                            ruling.asked()));
        }
        TransferParty sender = facts.sender(c.pharmacist());
        TransferParty receiver = facts.receiver(c.toPharmacist());
        int refillsLeft = rx.drafted().refills() + 1 - rx.ledger().fillsMade();
        return new Decision<>(
                List.of(
                        new OrderTransferredOut(
                                c.prescription(),
                                at,
                                sender,
                                receiver,
                                asked,
                                refillsLeft,
                                ruling.rulebook(),
                                ruling.findings(),
                                c.relied(),
                                ruling.asked()),
                        new OrderTransferredIn(
                                c.prescription(),
                                at,
                                sender,
                                receiver,
                                facts.to().state(),
                                rx.approved().issuedOn(),
                                rx.drafted().refills(),
                                refillsLeft,
                                rx.fills().stream()
                                        .filter(Fill::wasDispensed)
                                        .map(Fill::filledOn)
                                        .toList())),
                null);
    }

    /** The pharmacy did not answer in time, or compliance takes the order back. */
    static Decision<PrescriptionEvent> withdraw(Prescription rx, WithdrawOrder c) {
        return Access.mayRoute(c.context().actor())
                .or(() -> OutOfPlace.refusal(rx.stage(), OutOfPlace.Step.ANSWERING))
                .or(() -> stillInTime(rx, c))
                .<Decision<PrescriptionEvent>>map(Decision::refused)
                .orElseGet(() -> new Decision<>(withdrawn(rx, c), null));
    }

    /** An order that nobody accepted and whose cancellation was asked for is not sent to another pharmacy: it ends. */
    private static List<PrescriptionEvent> withdrawn(Prescription rx, WithdrawOrder c) {
        Instant at = c.context().at();
        Handling.Request requested = rx.handling().requested();
        if (requested != null) {
            return List.of(Cancelling.ended(rx, c.prescription(), at, requested.reason(), null));
        }
        List<PrescriptionEvent> events = new ArrayList<>(Holding.endWithThePharmacy(rx, at));
        events.add(new OrderWithdrawn(
                c.prescription(),
                at,
                rx.routed().pharmacy(),
                Handling.Why.NOT_ACCEPTED_IN_TIME,
                rx.routed().routedAt().plus(Order.TO_ACCEPT)));
        return events;
    }

    private static Optional<Refusal> stillInTime(Prescription rx, WithdrawOrder c) {
        Instant due = rx.routed().routedAt().plus(Order.TO_ACCEPT);
        return c.context().at().isBefore(due)
                ? Optional.of(Refusal.stage("NOT_DUE", "The pharmacy may answer until " + due + "."))
                : Optional.empty();
    }

    private static Optional<Refusal> once(Prescription rx) {
        return rx.handling().transfers().stream()
                .findFirst()
                .map(t -> cited(
                        "TRANSFER_ALREADY_USED",
                        "The order was transferred at " + t.at() + "; it may be transferred once.",
                        rx.ledger().fills().isEmpty() ? FIRST_FILL : REFILLS));
    }

    private static Optional<Refusal> somethingLeft(Prescription rx) {
        return rx.ledger().left().signum() > 0
                ? Optional.empty()
                : Optional.of(cited("ALREADY_FILLED", "Nothing is left that another pharmacy could fill.", FIRST_FILL));
    }

    private static Optional<Refusal> nothingUnderway(Prescription rx) {
        return rx.ledger().fills().stream()
                .filter(f -> f.releasedAt() == null && f.deliveredOn() == null)
                .findFirst()
                .map(f -> Refusal.stage(
                        "FILL_IN_PROGRESS",
                        "Fill " + f.id().number() + " has not left the pharmacy: finish it, or give it up, first."));
    }

    private static Optional<Refusal> requestedByPatient(TransferOrder c) {
        return c.requestedByPatient() == null
                        || c.requestedByPatient().at().isAfter(c.context().at())
                ? Optional.of(cited(
                        "NO_PATIENT_REQUEST", "An order is transferred at the patient's request only.", FIRST_FILL))
                : Optional.empty();
    }

    private static Optional<Refusal> parties(TransferOrder c) {
        if (c.to().equals(c.pharmacy())) {
            return Optional.of(Refusal.mismatch("SAME_PHARMACY", "The order is at this pharmacy already.", null));
        }
        if (c.evidence() == null) {
            return Optional.of(Refusal.mismatch("PHARMACY_UNKNOWN", "There is no pharmacy " + c.to() + ".", null));
        }
        TransferFacts facts = Evidence.required(c.evidence());
        return Pharmacists.practisesThere(c.pharmacist(), facts.from())
                .or(() -> Pharmacists.practisesThere(c.toPharmacist(), facts.to()));
    }

    private static Refusal cited(String code, String sentence, String citation) {
        return new Refusal(Refusal.Kind.STAGE, code, sentence, citation, List.of());
    }
}
