package health.fulfilment.core.signing;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Evidence;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shared.TokenId;
import health.fulfilment.core.signing.SignerCommand.ConfirmToken;
import health.fulfilment.core.signing.SignerCommand.GrantFacts;
import health.fulfilment.core.signing.SignerCommand.GrantRight;
import health.fulfilment.core.signing.SignerCommand.HolderFacts;
import health.fulfilment.core.signing.SignerCommand.OfferToken;
import health.fulfilment.core.signing.SignerCommand.PresentFactors;
import health.fulfilment.core.signing.SignerCommand.RegisterToken;
import health.fulfilment.core.signing.SignerCommand.RequestRight;
import health.fulfilment.core.signing.SignerCommand.StandingFacts;
import health.fulfilment.rules.Credential;
import health.fulfilment.rules.Credential.Kind;
import health.fulfilment.rules.Credential.Standing;
import health.fulfilment.rules.Schedule;
import health.fulfilment.rules.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One practitioner's stream, said command by command; remembers every event. */
final class SignerStory {

    static final Instant AT = Instant.parse("2026-11-02T15:00:00Z");
    static final SignerId SIGNER = new SignerId("sign-1234567893");
    static final TokenId CODES = TokenId.of(SIGNER, 1);
    static final TokenId PASSKEY = TokenId.of(SIGNER, 2);
    static final Actor DOCTOR = new Actor("dr-rivera", Role.PRESCRIBER, "prac-1234567893", null);
    static final Actor OFFICER = new Actor("officer-hale", Role.COMPLIANCE, null, null);
    static final Actor REGISTRANT = new Actor("dr-novak", Role.COMPLIANCE, "prac-1679576722", null);
    static final String DIGEST = "sha256:" + "a".repeat(64);
    static final List<Credential> IN_FORCE = List.of(credential(Kind.STATE_LICENCE), credential(Kind.DEA_REGISTRATION));

    private final List<SignerEvent> events = new ArrayList<>();
    private Signer signer = Signer.absent();

    SignerStory(List<SignerCommand> sofar) {
        sofar.forEach(command -> {
            Decision<SignerEvent> decision = say(command);
            if (decision.refusal() != null) {
                throw new IllegalStateException(decision.refusal().toString());
            }
        });
    }

    Decision<SignerEvent> say(SignerCommand command) {
        Decision<SignerEvent> decision = signer.decide(command);
        decision.events().forEach(event -> {
            events.add(event);
            signer = signer.evolve(event);
        });
        return decision;
    }

    Signer signer() {
        return signer;
    }

    <E extends SignerEvent> E last(Class<E> type) {
        return events.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    static Context by(Actor actor) {
        return Context.of(actor, AT);
    }

    /** Both tokens are active. */
    static List<SignerCommand> enrolled() {
        return List.of(
                offer(OFFICER, FactorKind.TOTP),
                new RegisterToken(CODES, by(DOCTOR), null, 1, null),
                new ConfirmToken(CODES, by(REGISTRANT)),
                offer(OFFICER, FactorKind.WEBAUTHN),
                new RegisterToken(PASSKEY, by(DOCTOR), new Passkey("id", "key", "localhost", "0"), 0, null),
                new ConfirmToken(PASSKEY, by(REGISTRANT)));
    }

    /** And the right is granted: its request is the stream's seventh event. */
    static List<SignerCommand> entitled() {
        List<SignerCommand> commands = new ArrayList<>(enrolled());
        commands.add(request(OFFICER, IN_FORCE));
        String digest = new SigningRight(
                        SIGNER, commands.size() - 1, "officer-hale", SigningRight.Status.REQUESTED, AT, null)
                .digest();
        commands.add(grant(REGISTRANT, IN_FORCE, ceremonyOf(REGISTRANT, digest)));
        return commands;
    }

    static OfferToken offer(Actor by, FactorKind kind) {
        return new OfferToken(
                SIGNER,
                by(by),
                kind,
                "dr-rivera",
                new Device("OTP c200", "4711"),
                new Proofing("Trust Proofing, Inc.", "level 3", LocalDate.of(2026, 10, 20), "TP-1"),
                new Evidence<>(new HolderFacts(true), List.of()));
    }

    static RequestRight request(Actor by, List<Credential> standing) {
        return new RequestRight(SIGNER, by(by), new Evidence<>(new StandingFacts(standing), List.of()));
    }

    static GrantRight grant(Actor by, List<Credential> approver, @Nullable Ceremony ceremony) {
        return new GrantRight(
                SIGNER,
                by(by),
                3,
                new Evidence<>(
                        new GrantFacts(new StandingFacts(IN_FORCE), new StandingFacts(approver), ceremony), List.of()));
    }

    static Ceremony ceremonyOf(Actor actor, String digest) {
        return new Ceremony(new SignerId("sign-1679576722"), 3, AT, actor.subject(), List.of(digest), List.of());
    }

    static PresentFactors present(Presented... factors) {
        return present(AT, factors);
    }

    static PresentFactors present(Instant at, Presented... factors) {
        return new PresentFactors(SIGNER, Context.of(DOCTOR, at), List.of(DIGEST), List.of(factors));
    }

    static Presented code(long step) {
        return new Presented(FactorKind.TOTP, CODES, step, null, null);
    }

    static Presented assertion(String nonce, long counter) {
        return new Presented(
                FactorKind.WEBAUTHN,
                PASSKEY,
                counter,
                new Assertion("id", "key", nonce, "data", "client", "signature", "https://localhost"),
                null);
    }

    private static Credential credential(Kind kind) {
        return new Credential(
                kind,
                new State("FL"),
                "N-1",
                Set.of(Schedule.IIIN),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2028, 1, 1),
                Standing.ACTIVE);
    }
}
