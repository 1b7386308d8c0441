package health.fulfilment.api.signing.factors;

import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.shared.TokenId;
import health.fulfilment.core.signing.Device;
import health.fulfilment.core.signing.FactorKind;
import health.fulfilment.core.signing.Passkey;
import health.fulfilment.core.signing.Proofing;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.SignerEvent;
import health.fulfilment.core.signing.SignerEvent.TokenConfirmed;
import health.fulfilment.core.signing.SignerEvent.TokenOffered;
import health.fulfilment.core.signing.SignerEvent.TokenRegistered;
import health.fulfilment.core.signing.SignerEvent.TokenRevoked;
import health.fulfilment.core.signing.Token;
import health.fulfilment.core.signing.TokenEnd;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A signer as events left one. */
final class SignerOf {

    static final Instant AT = Instant.parse("2026-11-02T15:00:00Z");

    private final SignerId id;
    private Signer signer = Signer.absent();

    SignerOf(String npi) {
        this.id = new SignerId("sign-" + npi);
    }

    Signer now() {
        return signer;
    }

    Token offered(FactorKind kind) {
        TokenId token = TokenId.of(id, signer.tokens().size() + 1);
        on(new TokenOffered(
                token,
                AT,
                kind,
                "dr-" + id,
                new Device("OTP c200", "4711"),
                new Proofing("Trust Proofing, Inc.", "level 3", LocalDate.of(2026, 10, 20), "TP-1"),
                "officer-hale"));
        return signer.token(token).orElseThrow();
    }

    void active(Token token, @Nullable Passkey passkey) {
        on(new TokenRegistered(token.id(), AT, token.kind(), passkey, 0));
        on(new TokenConfirmed(token.id(), AT, token.kind(), "dr-novak"));
    }

    void lost(Token token) {
        on(new TokenRevoked(token.id(), AT, token.kind(), TokenEnd.LOST, AT, "dr-rivera"));
    }

    private void on(SignerEvent event) {
        signer = signer.evolve(event);
    }
}
