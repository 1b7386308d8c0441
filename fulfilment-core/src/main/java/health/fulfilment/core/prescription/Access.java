package health.fulfilment.core.prescription;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.FillId;
import health.fulfilment.core.shared.PharmacyId;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may know of a prescription, and who may do what with it. Another prescriber's or another pharmacy's prescription is
 * answered exactly like one that does not exist.
 */
final class Access {

    private Access() {}

    static Optional<Refusal> knows(Prescription rx, Actor actor) {
        boolean known = rx.stage() != Stage.ABSENT
                && switch (actor.role()) {
                    case PRESCRIBER, AGENT -> actsFor(actor, rx.drafted().prescriber());
                    case PHARMACY -> isHolder(actor, rx.pharmacy()) || filledOnce(rx, actor);
                    case CARRIER -> false;
                    case COMPLIANCE, AUDITOR, OPERATOR, SYSTEM -> true;
                };
        return known ? Optional.empty() : Optional.of(Refusal.absent("prescription"));
    }

    /** 21 CFR 1306.05(f): an agent may prepare for the prescriber. */
    static Optional<Refusal> mayPrepare(Actor actor, PractitionerId prescriber) {
        boolean prepares = actor.role() == Role.PRESCRIBER || actor.role() == Role.AGENT;
        return unless(
                prepares && actsFor(actor, prescriber),
                Refusal.forbidden(
                        "NOT_THE_PRESCRIBER_OR_AGENT",
                        "Only the prescriber named in it, or that prescriber's agent, may prepare this prescription.",
                        "21 CFR 1306.05(f)"));
    }

    /** 21 CFR 1311.120(b)(10): only the prescriber marks it ready. */
    static Optional<Refusal> mayMarkReady(Prescription rx, Actor actor) {
        return unless(
                isPrescriber(rx, actor),
                Refusal.forbidden(
                        "READY_BY_PRESCRIBER_ONLY",
                        "Only the prescriber may mark a prescription ready to sign; an agent may not.",
                        "21 CFR 1311.120(b)(10)"));
    }

    /** 21 CFR 1311.120(b)(12): only the named prescriber may sign. */
    static Optional<Refusal> maySign(Prescription rx, Actor actor) {
        return unless(
                isPrescriber(rx, actor),
                Refusal.forbidden(
                        "SIGNER_NOT_PRESCRIBER",
                        "Only the prescriber named in it may approve this prescription.",
                        "21 CFR 1311.120(b)(12)"));
    }

    static Optional<Refusal> mayCancel(Prescription rx, Actor actor) {
        return unless(
                isPrescriber(rx, actor),
                Refusal.forbidden(
                        "CANCELLED_BY_PRESCRIBER_ONLY",
                        "Only the prescriber named in it may cancel this prescription.",
                        null));
    }

    /** Only the pharmacy that the order was sent to, acting for itself. */
    static Optional<Refusal> isOrdersPharmacy(Prescription rx, Actor actor, PharmacyId named) {
        if (actor.role() != Role.PHARMACY) {
            return Optional.of(Refusal.forbidden(
                    "PHARMACY_ONLY", "Only the pharmacy that holds the order may do this.", "21 CFR 1306.06"));
        }
        return unless(named.equals(rx.pharmacy()) && isHolder(actor, named), Refusal.absent("prescription"));
    }

    /** Only the pharmacy that made the fill, acting for itself, wherever the order is by now: the record is its own. */
    static Optional<Refusal> madeFill(Prescription rx, Actor actor, PharmacyId named, FillId fill) {
        return unless(
                isHolder(actor, named)
                        && rx.fill(fill).filter(f -> f.pharmacy().equals(named)).isPresent(),
                Refusal.absent("fill"));
    }

    /** Steps that follow from other events and are never anybody's request. */
    static Optional<Refusal> followsBySystem(Actor actor) {
        return unless(
                actor.role() == Role.SYSTEM,
                Refusal.forbidden("SYSTEM_ONLY", "This step follows from what happened; nobody asks for it.", null));
    }

    /** Routing follows from approval; compliance may ask for it again when no pharmacy was eligible. */
    static Optional<Refusal> mayRoute(Actor actor) {
        return unless(
                actor.role() == Role.SYSTEM || actor.role() == Role.COMPLIANCE,
                Refusal.forbidden(
                        "ROUTED_BY_SYSTEM_ONLY", "A prescription is routed by the system, or by compliance.", null));
    }

    private static boolean isPrescriber(Prescription rx, Actor actor) {
        return actor.role() == Role.PRESCRIBER
                && rx.drafted().prescriber().value().equals(actor.holder());
    }

    private static boolean actsFor(Actor actor, PractitionerId prescriber) {
        return prescriber.value().equals(actor.holder())
                || (actor.role() == Role.AGENT && prescriber.value().equals(actor.onBehalfOf()));
    }

    private static boolean filledOnce(Prescription rx, Actor actor) {
        return rx.fills().stream().anyMatch(f -> isHolder(actor, f.pharmacy()));
    }

    private static boolean isHolder(Actor actor, @Nullable PharmacyId pharmacy) {
        return pharmacy != null && pharmacy.value().equals(actor.holder());
    }

    private static Optional<Refusal> unless(boolean permitted, Refusal refusal) {
        return permitted ? Optional.empty() : Optional.of(refusal);
    }
}
