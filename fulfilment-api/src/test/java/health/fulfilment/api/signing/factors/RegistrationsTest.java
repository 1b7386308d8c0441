package health.fulfilment.api.signing.factors;

import static health.fulfilment.api.signing.factors.SignerOf.AT;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.sandbox.SoftwareAuthenticator;
import health.fulfilment.core.signing.FactorFault;
import health.fulfilment.core.signing.FactorKind;
import health.fulfilment.core.signing.Token;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistrationsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Registrations REGISTRATIONS = bean(Registrations.class);
    private static final ActivationCodes ACTIVATION = bean(ActivationCodes.class);
    private static final TotpSecrets SECRETS = bean(TotpSecrets.class);
    private static final String ORIGIN =
            bean(RelyingParty.class).origins().iterator().next();

    private final SignerOf practitioner = new SignerOf("765432" + NUMBERS.incrementAndGet());
    private final SoftwareAuthenticator authenticator = SoftwareAuthenticator.fresh();

    @Test
    void the_secret_of_a_token_is_shown_once_in_two_forms() {
        Token token = practitioner.offered(FactorKind.TOTP);

        TotpSecret secret = REGISTRATIONS.secret(token, AT).orElseThrow();

        assertThat(secret.secret()).matches("[A-Z2-7]{32}");
        assertThat(secret.uri())
                .startsWith("otpauth://totp/Fulfilment:dr-sign-765432")
                .contains("secret=" + secret.secret() + "&issuer=Fulfilment");
        assertThat(secret.toString()).doesNotContain(secret.secret());
        assertThat(REGISTRATIONS.secret(token, AT)).isEmpty();
    }

    @Test
    void base_32_is_that_of_the_standard() {
        assertThat(Base32.encode("foobar".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .as("RFC 4648, section 10")
                .isEqualTo("MZXW6YTBOI");
    }

    @Test
    void the_first_code_with_the_activation_code_proves_the_token() {
        Token token = practitioner.offered(FactorKind.TOTP);
        REGISTRATIONS.secret(token, AT);
        String code = SECRETS.current(token.id(), AT).orElseThrow();

        assertThat(register(token, code(token, code)))
                .isEqualTo(new Registration(null, AT.getEpochSecond() / 30, null));
        assertThat(register(token, code(token, code), AT.plusSeconds(90)).fault())
                .isEqualTo(FactorFault.WRONG_CODE);
        assertThat(register(token, new RegistrationRequest("A".repeat(20), code, null, null))
                        .fault())
                .isEqualTo(FactorFault.WRONG_ACTIVATION_CODE);
    }

    @Test
    void a_token_without_a_secret_has_no_first_code() {
        Token token = practitioner.offered(FactorKind.TOTP);

        assertThat(register(token, code(token, "123456")).fault()).isEqualTo(FactorFault.WRONG_CODE);
    }

    @Test
    void the_activation_code_is_the_same_each_time_and_another_for_each_token() {
        Token one = practitioner.offered(FactorKind.TOTP);
        Token other = practitioner.offered(FactorKind.TOTP);

        assertThat(ACTIVATION.of(one.id())).matches("[A-Z2-7]{20}").isEqualTo(ACTIVATION.of(one.id()));
        assertThat(ACTIVATION.of(one.id())).isNotEqualTo(ACTIVATION.of(other.id()));
    }

    @Test
    void a_new_credential_with_the_activation_code_becomes_a_passkey() {
        Token token = practitioner.offered(FactorKind.WEBAUTHN);
        RegistrationOptions options = options(token);
        assertThat(options.publicKey().authenticatorSelection().userVerification())
                .isEqualTo("required");
        assertThat(options.publicKey().pubKeyCredParams())
                .extracting(RegistrationOptions.Algorithm::alg)
                .containsExactly(-7);

        Registration made = register(token, answer(token, options, authenticator, ORIGIN));

        assertThat(made.fault()).isNull();
        assertThat(made.passkey().credentialId()).isEqualTo(authenticator.id());
        assertThat(made.passkey().rpId()).isEqualTo("localhost");
        assertThat(made.passkey().model()).isEqualTo("00000000-0000-0000-0000-000000000000");
        practitioner.active(token, made.passkey());
        assertThat(options(practitioner.offered(FactorKind.WEBAUTHN))
                        .publicKey()
                        .excludeCredentials())
                .extracting(CeremonyOptions.Credential::id)
                .containsExactly(authenticator.id());
    }

    @Test
    void a_credential_is_one_token() {
        Token token = practitioner.offered(FactorKind.WEBAUTHN);
        practitioner.active(
                token,
                register(token, answer(token, options(token), authenticator, ORIGIN))
                        .passkey());
        Token again = practitioner.offered(FactorKind.WEBAUTHN);

        assertThat(register(again, answer(again, options(again), authenticator, ORIGIN))
                        .fault())
                .isEqualTo(FactorFault.NOT_OWN_TOKEN);
    }

    @Test
    void a_credential_made_elsewhere_without_its_user_or_for_another_token_is_none() {
        Token token = practitioner.offered(FactorKind.WEBAUTHN);
        Token other = practitioner.offered(FactorKind.WEBAUTHN);

        assertThat(register(token, answer(token, options(token), authenticator, "https://evil.example"))
                        .fault())
                .isEqualTo(FactorFault.WRONG_ORIGIN);
        assertThat(register(token, answer(token, options(token), authenticator.withoutVerification(), ORIGIN))
                        .fault())
                .isEqualTo(FactorFault.USER_NOT_VERIFIED);
        assertThat(register(token, answer(token, options(other), authenticator, ORIGIN))
                        .fault())
                .isEqualTo(FactorFault.OTHER_CONTENT);
        assertThat(register(token, answer(token, options(token), authenticator, ORIGIN), AT.plusSeconds(301))
                        .fault())
                .isEqualTo(FactorFault.CHALLENGE_EXPIRED);
        assertThat(register(token, code(token, "123456")).fault()).isEqualTo(FactorFault.WRONG_SIGNATURE);
    }

    @Test
    void an_attestation_that_cannot_be_read_is_a_fault_and_nothing_is_thrown() {
        Token token = practitioner.offered(FactorKind.WEBAUTHN);
        RegistrationRequest good = answer(token, options(token), authenticator, ORIGIN);
        String attestation = good.credential().response().attestationObject();
        for (int length = 1; length < attestation.length(); length++) {
            AttestationAnswer cut = new AttestationAnswer(new AttestationAnswer.Response(
                    good.credential().response().clientDataJson(), attestation.substring(0, length)));

            Registration made =
                    register(token, new RegistrationRequest(good.activationCode(), null, good.nonce(), cut));

            assertThat(made.fault()).as("cut to %s", length).isEqualTo(FactorFault.WRONG_SIGNATURE);
        }
    }

    private RegistrationOptions options(Token token) {
        return REGISTRATIONS.options(practitioner.now(), token, "Dr. Ana Rivera", AT);
    }

    private static RegistrationRequest code(Token token, String code) {
        return new RegistrationRequest(ACTIVATION.of(token.id()), code, null, null);
    }

    private static RegistrationRequest answer(
            Token token, RegistrationOptions options, SoftwareAuthenticator device, String origin) {
        JsonNode answer =
                JSON.valueToTree(device.registration(options.publicKey().challenge(), "localhost", origin));
        return new RegistrationRequest(
                ACTIVATION.of(token.id()), null, options.nonce(), JSON.treeToValue(answer, AttestationAnswer.class));
    }

    private Registration register(Token token, RegistrationRequest request) {
        return register(token, request, AT);
    }

    private Registration register(Token token, RegistrationRequest request, Instant at) {
        return REGISTRATIONS.register(practitioner.now(), token, request, at);
    }

    private static <T> T bean(Class<T> type) {
        return Probe.shared().context().getBean(type);
    }
}
