package health.fulfilment.api.signing.factors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MissingChallengeException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import health.fulfilment.core.signing.FactorFault;
import health.fulfilment.core.signing.Passkey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The checks of W3C Web Authentication, level 2, sections 7.1 and 7.2, by webauthn4j. Takes ES256 only, asks for user
 * verification, and does not look at counters, since only the signer knows what came before. Attestation is not asked for and
 * proves nothing here: who gave the token to whom stands in the record of the offer.
 */
@Component
final class WebAuthn {

    private static final List<PublicKeyCredentialParameters> ES256 = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final RelyingParty party;

    WebAuthn(RelyingParty party) {
        this.party = party;
    }

    /** The counter and origin, or why it does not hold. */
    record Checked(long counter, String origin, Optional<FactorFault> fault) {}

    Checked assertion(Passkey passkey, AssertionAnswer answer, byte[] challenge) {
        AuthenticationParameters expected =
                new AuthenticationParameters(server(challenge), record(passkey), null, true, true);
        return read(
                () -> {
                    var data = manager.verify(
                            new AuthenticationRequest(
                                    bytes(answer.id()),
                                    bytes(answer.response().authenticatorData()),
                                    bytes(answer.response().clientDataJson()),
                                    bytes(answer.response().signature())),
                            expected);
                    return new Checked(
                            there(data.getAuthenticatorData()).getSignCount(),
                            there(data.getCollectedClientData()).getOrigin().toString(),
                            Optional.empty());
                },
                fault -> new Checked(0, "", Optional.of(fault)));
    }

    Registration attestation(AttestationAnswer answer, byte[] challenge) {
        RegistrationParameters expected = new RegistrationParameters(server(challenge), ES256, true, true);
        return read(
                () -> {
                    var data = manager.verify(
                            new RegistrationRequest(
                                    bytes(answer.response().attestationObject()),
                                    bytes(answer.response().clientDataJson())),
                            expected);
                    return made(there(data.getAttestationObject()).getAuthenticatorData());
                },
                Registration::refused);
    }

    private Registration made(AuthenticatorData<?> authenticator) {
        AttestedCredentialData credential = there(authenticator.getAttestedCredentialData());
        return new Registration(
                new Passkey(
                        Base64Url.encode(credential.getCredentialId()),
                        Base64Url.encode(converter.getCborMapper().writeValueAsBytes(credential.getCOSEKey())),
                        party.id(),
                        credential.getAaguid().toString()),
                authenticator.getSignCount(),
                null);
    }

    /** The library throws whatever its readers of JSON and CBOR throw at bytes that are neither: all of it is a refusal. */
    private static <T> T read(Supplier<T> check, Function<FactorFault, T> refused) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return refused.apply(fault(e));
        }
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origins(party.origins().stream().map(Origin::new).collect(Collectors.toSet()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private CredentialRecordImpl record(Passkey passkey) {
        COSEKey key = there(converter.getCborMapper().readValue(bytes(passkey.publicKey()), COSEKey.class));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                null,
                null,
                0,
                new AttestedCredentialData(new AAGUID(passkey.model()), bytes(passkey.credentialId()), key),
                null,
                null,
                null,
                null);
    }

    private static FactorFault fault(RuntimeException e) {
        return switch (e) {
            case BadChallengeException _, MissingChallengeException _ -> FactorFault.OTHER_CONTENT;
            case BadOriginException _, BadTopOriginException _, CrossOriginException _, BadRpIdException _ ->
                FactorFault.WRONG_ORIGIN;
            case UserNotVerifiedException _, UserNotPresentException _ -> FactorFault.USER_NOT_VERIFIED;
            default -> FactorFault.WRONG_SIGNATURE;
        };
    }

    private static byte[] bytes(String base64url) {
        return Base64Url.decode(base64url).orElseThrow(() -> new IllegalArgumentException("not base64url"));
    }

    private static <T> T there(@Nullable T part) {
        return Optional.ofNullable(part).orElseThrow(() -> new IllegalArgumentException("a part is missing"));
    }
}
