package health.fulfilment.api.evidence;

import health.fulfilment.api.commands.Gatherer;
import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.PractitionerId;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.signing.SignerCommand;
import health.fulfilment.core.signing.SignerCommand.ConfirmToken;
import health.fulfilment.core.signing.SignerCommand.GrantFacts;
import health.fulfilment.core.signing.SignerCommand.GrantRight;
import health.fulfilment.core.signing.SignerCommand.HolderFacts;
import health.fulfilment.core.signing.SignerCommand.OfferToken;
import health.fulfilment.core.signing.SignerCommand.PresentFactors;
import health.fulfilment.core.signing.SignerCommand.RegisterToken;
import health.fulfilment.core.signing.SignerCommand.RequestRight;
import health.fulfilment.core.signing.SignerCommand.RevokeRight;
import health.fulfilment.core.signing.SignerCommand.RevokeToken;
import health.fulfilment.core.signing.SignerCommand.StandingFacts;
import health.fulfilment.rules.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What those who manage access to signing rely on: the registry, the practitioner's standing with every authority (21 CFR
 * 1311.125(b)), and the second manager's own standing and ceremony.
 */
@Component
final class SignerEvidence implements Gatherer<SignerCommand> {

    private static final StandingFacts NONE = new StandingFacts(List.of());

    private final Readings readings;
    private final Rulebook rulebook;

    SignerEvidence(Readings readings, Rulebook rulebook) {
        this.readings = readings;
        this.rulebook = rulebook;
    }

    @Override
    public Class<SignerCommand> commands() {
        return SignerCommand.class;
    }

    @Override
    public SignerCommand gather(SignerCommand bare) {
        return switch (bare) {
            case OfferToken c -> {
                Reading reading = readings.forDecision();
                boolean registered =
                        reading.practitioner(c.signer().practitioner()).version() >= 0;
                yield new OfferToken(
                        c.signer(),
                        c.context(),
                        c.kind(),
                        c.subject(),
                        c.device(),
                        c.proofing(),
                        reading.evidence(new HolderFacts(registered)));
            }
            case RequestRight c -> {
                Reading reading = readings.forDecision();
                StandingFacts facts =
                        standing(reading, c.signer().practitioner(), c.context().at());
                yield new RequestRight(c.signer(), c.context(), reading.evidence(facts));
            }
            case GrantRight c -> grant(c, readings.forDecision());
            case RegisterToken c -> c;
            case ConfirmToken c -> c;
            case RevokeToken c -> c;
            case RevokeRight c -> c;
            case PresentFactors c -> c;
        };
    }

    private GrantRight grant(GrantRight c, Reading reading) {
        Instant at = c.context().at();
        Actor manager = c.context().actor();
        StandingFacts standing = standing(reading, c.signer().practitioner(), at);
        if (manager.holder() == null
                || manager.holder().equals(c.signer().practitioner().value())) {
            return new GrantRight(
                    c.signer(), c.context(), c.ceremony(), reading.evidence(new GrantFacts(standing, NONE, null)));
        }
        PractitionerId approver = new PractitionerId(manager.holder());
        GrantFacts facts = new GrantFacts(
                standing,
                standing(reading, approver, at),
                reading.signer(SignerId.of(approver)).ceremony(c.ceremony()).orElse(null));
        return new GrantRight(c.signer(), c.context(), c.ceremony(), reading.evidence(facts));
    }

    /** In every state, on the local day where the practitioner is. */
    private StandingFacts standing(Reading reading, PractitionerId id, Instant at) {
        var details = reading.practitioner(id).details();
        if (details == null) {
            return NONE;
        }
        ZoneId zone = details.business().timeZone();
        LocalDate today = at.atZone(zone).toLocalDate();
        return new StandingFacts(rulebook.jurisdictions().stream()
                .flatMap(state -> reading.licensure(id.value(), state).credentialsOn(today).stream())
                .toList());
    }
}
