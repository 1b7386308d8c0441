package health.fulfilment.api.signing.factors;

import health.fulfilment.api.nouns.Nouns;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.signing.Passkey;
import health.fulfilment.core.signing.Signer;
import health.fulfilment.core.signing.Token;
import health.fulfilment.verifier.CeremonyChallenge;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks a signer's authenticators to sign exactly this, in the next five minutes. Stores nothing. */
@Component
public final class Challenges {

    private final Nonces nonces;
    private final Nouns nouns;
    private final RelyingParty party;

    Challenges(Nonces nonces, Nouns nouns, RelyingParty party) {
        this.nonces = nonces;
        this.nouns = nouns;
        this.party = party;
    }

    /** @param digests of what is to be signed, in the order in which they will be presented */
    public CeremonyOptions options(SignerId signer, List<String> digests, Instant at) {
        String nonce = nonces.fresh(signer, at);
        return new CeremonyOptions(
                nonce,
                new CeremonyOptions.PublicKey(
                        Base64Url.encode(CeremonyChallenge.of(nonce, digests)),
                        party.id(),
                        credentials(nouns.signer(signer)).toList(),
                        "required",
                        Nonces.GOOD_FOR.toMillis()));
    }

    /** The signer's authenticators that count at present. */
    static Stream<CeremonyOptions.Credential> credentials(Signer signer) {
        return signer.tokens().stream().filter(Token::active).flatMap(token -> {
            Passkey passkey = token.passkey();
            return passkey == null ? Stream.empty() : Stream.of(CeremonyOptions.Credential.of(passkey.credentialId()));
        });
    }
}
