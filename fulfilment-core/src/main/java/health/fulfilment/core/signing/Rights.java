package health.fulfilment.core.signing;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Refusal;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.signing.SignerCommand.GrantFacts;
import health.fulfilment.core.signing.SignerCommand.GrantRight;
import health.fulfilment.core.signing.SignerCommand.RequestRight;
import health.fulfilment.core.signing.SignerCommand.RevokeRight;
import health.fulfilment.core.signing.SignerCommand.StandingFacts;
import health.fulfilment.core.signing.SignerEvent.SigningRightGranted;
import health.fulfilment.core.signing.SignerEvent.SigningRightRequested;
import health.fulfilment.core.signing.SignerEvent.SigningRightRevoked;
import health.fulfilment.core.signing.SigningRight.Status;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The right to sign: one access manager asks for it, another, who is a DEA registrant and gives two factors, grants it; it
 * ends at once when a reason becomes known (21 CFR 1311.125).
 */
final class Rights {

    private Rights() {}

    static Decision<SignerEvent> request(Signer signer, RequestRight c) {
        Context by = c.context();
        SigningRight right = signer.right();
        Optional<Refusal> refusal = Tokens.complianceOnly(by.actor())
                .or(() -> by.staleAt(signer.version()))
                .or(() -> right != null && right.status() != Status.REVOKED
                        ? Optional.of(Refusal.stage(
                                "SIGNING_RIGHT_ALREADY_REQUESTED",
                                "The right to sign was " + (signer.maySign() ? "granted" : "requested") + " already."))
                        : Optional.empty())
                .or(() -> notTheirOwn(c.signer().practitioner().value(), by.actor()))
                .or(() -> notVerified(Evidence.required(c.evidence())));
        return refusal.isPresent()
                ? Decision.refused(refusal.get())
                : Decision.recorded(new SigningRightRequested(
                        c.signer(), by.at(), by.actor().subject(), c.relied()));
    }

    static Decision<SignerEvent> grant(Signer signer, GrantRight c) {
        Context by = c.context();
        SigningRight right = signer.right();
        Optional<Refusal> refusal = Tokens.complianceOnly(by.actor()).or(() -> by.staleAt(signer.version()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        if (right == null || right.status() != Status.REQUESTED) {
            return Decision.refused(Refusal.stage(
                    "SIGNING_RIGHT_NOT_REQUESTED", "Nobody asked for this right: there is nothing to grant."));
        }
        GrantFacts facts = Evidence.required(c.evidence());
        Ceremony ceremony = facts.ceremony();
        refusal = anotherPerson(right, by.actor())
                .or(() -> notTheirOwn(c.signer().practitioner().value(), by.actor()))
                .or(() -> registrant(facts.approver()))
                .or(() -> notVerified(facts.standing()));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        if (ceremony == null
                || !ceremony.subject().equals(by.actor().subject())
                || !ceremony.covers(right.digest(), by.at())) {
            return Decision.refused(Refusal.forbidden(
                    "APPROVAL_WITHOUT_2FA",
                    "Two factors have to be given for exactly this grant.",
                    "21 CFR 1311.125(c)"));
        }
        return Decision.recorded(new SigningRightGranted(
                c.signer(), by.at(), right.requestedBy(), by.actor().subject(), ceremony, c.relied()));
    }

    static Decision<SignerEvent> revoke(Signer signer, RevokeRight c) {
        Actor actor = c.context().actor();
        if (actor.role() != Role.SYSTEM) {
            Optional<Refusal> refusal = Tokens.complianceOnly(actor)
                    .or(() -> signer.maySign()
                            ? Optional.empty()
                            : Optional.of(Refusal.stage(
                                    "SIGNING_RIGHT_NOT_GRANTED", "There is no right to sign that could be revoked.")))
                    .or(() -> c.discoveredAt().isAfter(c.context().at())
                            ? Optional.of(Refusal.mismatch(
                                    "DISCOVERY_IN_FUTURE",
                                    "It lies in the future, and cannot have been discovered.",
                                    null))
                            : Optional.empty());
            if (refusal.isPresent()) {
                return Decision.refused(refusal.get());
            }
        }
        return signer.maySign()
                ? Decision.recorded(new SigningRightRevoked(
                        c.signer(), c.context().at(), c.trigger(), c.discoveredAt(), c.registration(), actor.subject()))
                : Decision.unchanged();
    }

    /** Whoever has no right signs nothing, and is told so. */
    static Optional<Refusal> missing(Signer signer) {
        if (signer.maySign()) {
            return Optional.empty();
        }
        SigningRight right = signer.right();
        return Optional.of(
                right != null && right.status() == Status.REVOKED
                        ? Refusal.forbidden(
                                "SIGNING_PERMISSION_REVOKED",
                                "Your right to sign was revoked: compliance has to grant it anew.",
                                "21 CFR 1311.125(d)")
                        : Refusal.forbidden(
                                "SIGNING_PERMISSION_MISSING",
                                "You have no right to sign yet: compliance has to grant it.",
                                "21 CFR 1311.125(c)"));
    }

    private static Optional<Refusal> anotherPerson(SigningRight right, Actor actor) {
        return actor.subject().equals(right.requestedBy())
                ? Optional.of(Refusal.forbidden(
                        "SAME_PERSON_APPROVAL",
                        "Somebody else than who asked for the right has to grant it.",
                        "21 CFR 1311.125(c)"))
                : Optional.empty();
    }

    private static Optional<Refusal> notTheirOwn(String practitioner, Actor actor) {
        return practitioner.equals(actor.holder())
                ? Optional.of(Refusal.forbidden(
                        "SAME_PERSON_APPROVAL", "Nobody manages their own right to sign.", "21 CFR 1311.125(c)"))
                : Optional.empty();
    }

    private static Optional<Refusal> registrant(StandingFacts approver) {
        return approver.credentials().stream()
                        .anyMatch(c -> c.kind() == Kind.DEA_REGISTRATION && c.standing() == Standing.ACTIVE)
                ? Optional.empty()
                : Optional.of(Refusal.forbidden(
                        "APPROVER_NOT_REGISTRANT",
                        "Only a DEA registrant may grant the right to sign.",
                        "21 CFR 1311.125(c)"));
    }

    /** 21 CFR 1311.125(b): in at least one state, both are in force there. What each prescription needs is judged with it. */
    private static Optional<Refusal> notVerified(StandingFacts standing) {
        Set<State> registered = inForce(standing, Kind.DEA_REGISTRATION);
        registered.retainAll(inForce(standing, Kind.STATE_LICENCE));
        return registered.isEmpty()
                ? Optional.of(new Refusal(
                        Refusal.Kind.RULE,
                        "GRANTEE_NOT_VERIFIED",
                        "In no state are both a licence and a DEA registration of the practitioner in force.",
                        "21 CFR 1311.125(b)",
                        List.of()))
                : Optional.empty();
    }

    private static Set<State> inForce(StandingFacts standing, Kind kind) {
        return standing.credentials().stream()
                .filter(c -> c.kind() == kind && c.standing() == Standing.ACTIVE)
                .map(Credential::state)
                .collect(Collectors.toSet());
    }
}
