package health.fulfilment.core.prescription;

import static health.fulfilment.core.prescription.OutOfPlace.Step.HOLDING;

import health.fulfilment.core.prescription.OrderCommand.LicenceFacts;
import health.fulfilment.core.prescription.OrderCommand.LicenceFacts.Licensed;
import health.fulfilment.core.prescription.OrderCommand.ReconsiderLicences;
import health.fulfilment.core.prescription.OrderEvent.OrderHeld;
import health.fulfilment.core.prescription.OrderEvent.OrderHoldLifted;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.HandOverCase;
import health.fulfilment.rules.Outcome;
import health.fulfilment.rules.PharmacyCase;
import health.fulfilment.rules.Question;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import health.fulfilment.rules.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders that wait for a licence. An order waits for each licence for want of which the next gate would stay shut that day:
 * if that licence stood, a rule that refuses now would not. What the rules merely warn of keeps nothing waiting.
 */
final class LicenceHolds {

    private static final String PRESCRIBER = "lic-prac-";
    private static final String PHARMACY = "lic-phcy-";
    private static final String PHARMACIST = "lic-phst-";

    private LicenceHolds() {}

    static boolean ofPrescriber(String key) {
        return key.startsWith(PRESCRIBER);
    }

    /** Holds what has to wait from now on, and lifts what need not any longer. */
    static Decision<PrescriptionEvent> reconsider(Prescription rx, ReconsiderLicences c) {
        Optional<Refusal> refusal =
                Access.followsBySystem(c.context().actor()).or(() -> OutOfPlace.refusal(rx.stage(), HOLDING));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        LicenceFacts facts = Evidence.required(c.evidence());
        Instant at = c.context().at();
        boolean ahead = somethingAhead(rx, at.atZone(facts.zone()).toLocalDate());
        Map<String, Hold.Reason> waitsFor = ahead ? waitsFor(rx, facts, at) : new LinkedHashMap<>();
        List<PrescriptionEvent> events = new ArrayList<>();
        for (Hold hold : rx.handling().holds()) {
            if (hold.reason().ofLicence() && !waitsFor.remove(hold.key(), hold.reason())) {
                events.add(new OrderHoldLifted(c.prescription(), at, hold.key(), null));
            }
        }
        waitsFor.forEach((licence, reason) ->
                events.add(new OrderHeld(c.prescription(), at, new Hold(licence, reason, at, null), null)));
        return events.isEmpty()
                ? Decision.refused(Refusal.stage(
                        "WAITS_AS_BEFORE", "For this order nothing changes: it waits, or goes on, as it did."))
                : new Decision<>(events, null);
    }

    /** Whether anything may still be dispensed or handed over: what is done is done. */
    private static boolean somethingAhead(Prescription rx, LocalDate today) {
        Ledger ledger = rx.ledger();
        return ledger.fills().stream().anyMatch(LicenceHolds::stillAtPharmacy)
                || (ledger.left().signum() > 0 && !today.isAfter(rx.approved().lastFillOn()));
    }

    private static boolean stillAtPharmacy(Fill fill) {
        return fill.inPreparation() || fill.stage() == Fill.Stage.DISPENSED;
    }

    /** By licence, in the order in which they were gathered. */
    private static Map<String, Hold.Reason> waitsFor(Prescription rx, LicenceFacts facts, Instant at) {
        Set<String> refusing = refusing(rx, facts, facts.licences(), at);
        Map<String, Hold.Reason> reasons = new LinkedHashMap<>();
        for (Licensed each : facts.licences()) {
            Hold.Reason reason = reason(each.credential().standing());
            if (reason != null
                    && !refusing(rx, facts, restoring(each, rx, facts), at).containsAll(refusing)) {
                reasons.put(each.licence().value(), reason);
            }
        }
        return reasons;
    }

    private static Hold.@Nullable Reason reason(Standing standing) {
        return switch (standing) {
            case SUSPENDED -> Hold.Reason.LICENCE_SUSPENDED;
            case REVOKED -> Hold.Reason.LICENCE_REVOKED;
            case EXPIRED -> Hold.Reason.LICENCE_EXPIRED;
            case RESTRICTED -> Hold.Reason.LICENCE_RESTRICTED;
            case ACTIVE, UNVERIFIED, NOT_YET_VALID -> null;
        };
    }

    /** Rules of the gates ahead, dispensing and hand-over, that would refuse. */
    private static Set<String> refusing(Prescription rx, LicenceFacts facts, List<Licensed> licences, Instant at) {
        Set<String> rules = new HashSet<>();
        for (Question question : gatesAhead(rx, facts, licences, at)) {
            for (Verdict verdict : facts.rulebook().judge(question)) {
                if (verdict.outcome() == Outcome.REFUSED) {
                    rules.add(verdict.rule());
                }
            }
        }
        return rules;
    }

    /** The parcel's signature is no matter of licences: as if it were asked for. */
    private static List<Question> gatesAhead(Prescription rx, LicenceFacts facts, List<Licensed> licences, Instant at) {
        State patientState = rx.drafted().encounter().patientState();
        Schedule schedule = rx.drafted().drug().schedule();
        Question handOver =
                new HandOverCase(at, facts.zone(), patientState, schedule, true, heldBy(PRESCRIBER, licences));
        PharmacyId pharmacy = facts.pharmacy();
        State home = facts.pharmacyState();
        return pharmacy == null || home == null
                ? List.of(handOver)
                : List.of(
                        handOver,
                        new PharmacyCase(
                                at,
                                facts.zone(),
                                patientState,
                                home,
                                schedule,
                                heldBy(PHARMACY, licences),
                                pharmacy.value(),
                                heldBy(PHARMACIST, licences)));
    }

    private static List<Credential> heldBy(String kindOfHolder, List<Licensed> licences) {
        return licences.stream()
                .filter(each -> each.licence().value().startsWith(kindOfHolder))
                .map(Licensed::credential)
                .toList();
    }

    /** All of them, this one as if nothing were wrong with it. */
    private static List<Licensed> restoring(Licensed one, Prescription rx, LicenceFacts facts) {
        Credential flawed = one.credential();
        Set<Schedule> schedules = EnumSet.of(rx.drafted().drug().schedule());
        schedules.addAll(flawed.schedules());
        Credential restored = new Credential(
                flawed.kind(), flawed.state(), flawed.number(), schedules, flawed.from(), null, Standing.ACTIVE);
        return facts.licences().stream()
                .map(each -> each.equals(one) ? new Licensed(one.licence(), restored) : each)
                .toList();
    }
}
