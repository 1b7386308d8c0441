package health.fulfilment.api.signing.factors;

import static health.fulfilment.api.signing.factors.SignerOf.AT;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.sandbox.SoftwareAuthenticator;
import health.fulfilment.core.shared.SignerId;
import health.fulfilment.core.signing.FactorFault;
import health.fulfilment.core.signing.FactorKind;
import health.fulfilment.core.signing.Presented;
import health.fulfilment.core.signing.Token;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactorChecksTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final FactorChecks CHECKS = bean(FactorChecks.class);
    private static final Challenges CHALLENGES = bean(Challenges.class);
    private static final Registrations REGISTRATIONS = bean(Registrations.class);
    private static final TotpSecrets SECRETS = bean(TotpSecrets.class);
    private static final ActivationCodes ACTIVATION = bean(ActivationCodes.class);
    private static final String ORIGIN =
            bean(RelyingParty.class).origins().iterator().next();
    private static final List<String> DIGESTS = List.of("sha256:" + "a".repeat(64), "sha256:" + "b".repeat(64));

    private SignerOf practitioner = new SignerOf("1234567893");
    private SoftwareAuthenticator authenticator = SoftwareAuthenticator.fresh();
    private Token codes = practitioner.offered(FactorKind.TOTP);
    private Token passkey = practitioner.offered(FactorKind.WEBAUTHN);

    @BeforeEach
    void somebodyWithBothTokens() {
        practitioner = new SignerOf("123456" + NUMBERS.incrementAndGet());
        authenticator = SoftwareAuthenticator.fresh();
        codes = practitioner.offered(FactorKind.TOTP);
        REGISTRATIONS.secret(codes, AT);
        practitioner.active(codes, null);
        passkey = practitioner.offered(FactorKind.WEBAUTHN);
        practitioner.active(passkey, registered(authenticator).passkey());
    }

    @Test
    void a_code_is_told_with_its_token_and_step() {
        Presented code = code(SECRETS.current(codes.id(), AT).orElseThrow(), AT);

        assertThat(code).isEqualTo(new Presented(FactorKind.TOTP, codes.id(), AT.getEpochSecond() / 30, null, null));
    }

    @Test
    void a_clock_that_is_half_a_minute_off_is_forgiven_and_one_that_is_more_is_not() {
        String code = SECRETS.current(codes.id(), AT).orElseThrow();

        assertThat(code(code, AT.plusSeconds(30)).mark()).isEqualTo(AT.getEpochSecond() / 30);
        assertThat(code(code, AT.minusSeconds(30)).mark()).isEqualTo(AT.getEpochSecond() / 30);
        assertThat(code(code, AT.plusSeconds(60)).fault()).isEqualTo(FactorFault.WRONG_CODE);
        assertThat(code(code, AT.minusSeconds(31)).fault()).isEqualTo(FactorFault.WRONG_CODE);
    }

    @Test
    void a_code_of_nobody_names_no_token() {
        String right = SECRETS.current(codes.id(), AT).orElseThrow();
        String wrong = right.startsWith("0") ? "1" + right.substring(1) : "0" + right.substring(1);

        assertThat(code(wrong, AT)).isEqualTo(new Presented(FactorKind.TOTP, null, 0, null, FactorFault.WRONG_CODE));
        assertThat(CHECKS.check(new SignerOf("1999999999").now(), List.of(totp(right)), DIGESTS, AT))
                .extracting(Presented::fault)
                .containsExactly(FactorFault.WRONG_CODE);
    }

    @Test
    void the_code_of_a_lost_token_names_it() {
        practitioner.lost(codes);

        assertThat(code(SECRETS.current(codes.id(), AT).orElseThrow(), AT).token())
                .isEqualTo(codes.id());
    }

    @Test
    void an_assertion_is_told_with_all_that_is_needed_to_check_it_again() throws Exception {
        CeremonyOptions options = options(DIGESTS);

        Presented presented = present(webauthn(options, authenticator.countingFrom(7), ORIGIN));

        assertThat(presented.fault()).isNull();
        assertThat(presented.token()).isEqualTo(passkey.id());
        assertThat(presented.mark()).isEqualTo(7);
        assertThat(presented.assertion().nonce()).isEqualTo(options.nonce());
        assertThat(presented.assertion().origin()).isEqualTo(ORIGIN);
        assertThat(presented.assertion().credentialId()).isEqualTo(authenticator.id());
        String stated = "fulfilment-ceremony/1\n" + options.nonce() + "\n" + DIGESTS.get(0) + "\n" + DIGESTS.get(1);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(stated.getBytes("UTF-8"));
        JsonNode client = JSON.readTree(
                Base64.getUrlDecoder().decode(presented.assertion().clientDataJson()));
        assertThat(Base64.getUrlDecoder().decode(client.path("challenge").asString()))
                .as("the challenge, which anybody can compute")
                .isEqualTo(hash);
    }

    @Test
    void options_ask_for_a_verified_user_and_say_how_long() {
        CeremonyOptions options = options(DIGESTS);

        assertThat(options.publicKey().userVerification()).isEqualTo("required");
        assertThat(options.publicKey().rpId()).isEqualTo("localhost");
        assertThat(options.publicKey().timeout()).isEqualTo(300_000);
        assertThat(options(DIGESTS).nonce()).isNotEqualTo(options.nonce());
        assertThat(Challenges.credentials(practitioner.now()))
                .extracting(CeremonyOptions.Credential::id)
                .containsExactly(authenticator.id());
        practitioner.lost(passkey);
        assertThat(Challenges.credentials(practitioner.now())).isEmpty();
    }

    @Test
    void an_assertion_for_another_prescription_is_for_other_content() {
        FactorRequest other = webauthn(options(List.of(DIGESTS.getFirst())), authenticator, ORIGIN);

        assertThat(present(other).fault()).isEqualTo(FactorFault.OTHER_CONTENT);
    }

    @Test
    void an_assertion_under_another_nonce_is_for_other_content() {
        FactorRequest good = webauthn(options(DIGESTS), authenticator, ORIGIN);

        FactorRequest exchanged =
                new FactorRequest(good.type(), null, options(DIGESTS).nonce(), good.credential());

        assertThat(present(exchanged).fault()).isEqualTo(FactorFault.OTHER_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "x", "%", ""})
    void a_nonce_that_is_not_ours_is_for_other_content(String nonce) {
        FactorRequest good = webauthn(options(DIGESTS), authenticator, ORIGIN);

        assertThat(present(new FactorRequest(good.type(), null, nonce, good.credential()))
                        .fault())
                .isEqualTo(FactorFault.OTHER_CONTENT);
    }

    @Test
    void a_nonce_given_to_somebody_else_is_for_other_content() {
        CeremonyOptions theirs = CHALLENGES.options(new SignerId("sign-1999999998"), DIGESTS, AT);

        assertThat(present(webauthn(theirs, authenticator, ORIGIN)).fault()).isEqualTo(FactorFault.OTHER_CONTENT);
    }

    @Test
    void a_nonce_is_good_for_five_minutes() {
        FactorRequest good = webauthn(options(DIGESTS), authenticator, ORIGIN);

        assertThat(present(good, AT.plusSeconds(300)).fault()).isNull();
        assertThat(present(good, AT.plusSeconds(300).plusMillis(1)).fault()).isEqualTo(FactorFault.CHALLENGE_EXPIRED);
        assertThat(present(good, AT.minusSeconds(61)).fault()).isEqualTo(FactorFault.CHALLENGE_EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "https://evil.example", "http://localhost:1", "https://localhost", "http://evil.localhost:1"
            })
    void an_assertion_made_on_another_page_is_of_the_wrong_origin(String origin) {
        assertThat(present(webauthn(options(DIGESTS), authenticator, origin)).fault())
                .isEqualTo(FactorFault.WRONG_ORIGIN);
    }

    @Test
    void an_assertion_for_another_relying_party_is_of_the_wrong_origin() {
        CeremonyOptions options = options(DIGESTS);

        assertThat(present(answered(
                                options.nonce(),
                                authenticator.assertion(options.publicKey().challenge(), "evil.example", ORIGIN)))
                        .fault())
                .isEqualTo(FactorFault.WRONG_ORIGIN);
    }

    @Test
    void an_assertion_of_an_authenticator_that_verified_nobody_does_not_hold() {
        assertThat(present(webauthn(options(DIGESTS), authenticator.withoutVerification(), ORIGIN))
                        .fault())
                .isEqualTo(FactorFault.USER_NOT_VERIFIED);
    }

    @Test
    void an_assertion_by_another_key_does_not_hold() {
        assertThat(present(webauthn(options(DIGESTS), authenticator.withAnotherKey(), ORIGIN))
                        .fault())
                .isEqualTo(FactorFault.WRONG_SIGNATURE);
    }

    @Test
    void a_credential_that_is_not_registered_is_not_the_signers() {
        Presented presented = present(webauthn(options(DIGESTS), SoftwareAuthenticator.fresh(), ORIGIN));

        assertThat(presented).isEqualTo(new Presented(FactorKind.WEBAUTHN, null, 0, null, FactorFault.NOT_OWN_TOKEN));
    }

    @Test
    void an_answer_that_cannot_be_read_is_a_fault_and_nothing_is_thrown() {
        long seed = 20261124;
        Random random = new Random(seed);
        FactorRequest good = webauthn(options(DIGESTS), authenticator, ORIGIN);
        AssertionAnswer.Response response = good.credential().response();
        for (int i = 0; i < 600; i++) {
            AssertionAnswer.Response spoiled = switch (i % 3) {
                case 0 ->
                    new AssertionAnswer.Response(
                            spoiled(response.clientDataJson(), random),
                            response.authenticatorData(),
                            response.signature());
                case 1 ->
                    new AssertionAnswer.Response(
                            response.clientDataJson(),
                            spoiled(response.authenticatorData(), random),
                            response.signature());
                default ->
                    new AssertionAnswer.Response(
                            response.clientDataJson(),
                            response.authenticatorData(),
                            spoiled(response.signature(), random));
            };
            Presented presented = present(new FactorRequest(
                    good.type(), null, good.nonce(), new AssertionAnswer(authenticator.id(), spoiled)));
            assertThat(presented.fault())
                    .as("seed %s, number %s: %s", seed, i, spoiled)
                    .isNotNull();
            assertThat(presented.assertion()).isNull();
        }
        assertThat(present(good).fault()).isNull();
    }

    @Test
    void no_secret_is_stored_in_the_clear() {
        assertThat(Probe.shared()
                        .database()
                        .query("select octet_length(wrapped_secret) from totp_secret where token = '" + codes.id()
                                + "'"))
                .containsExactly(String.valueOf(12 + 20 + 16));
    }

    @Test
    void what_is_logged_of_a_factor_holds_no_code() {
        assertThat(totp("123456").toString()).doesNotContain("123456");
    }

    @Test
    void the_answers_of_a_browser_may_hold_more_than_is_looked_at() {
        JsonNode more = JSON.readTree("""
                {"id": "aa", "rawId": "aa", "type": "public-key", "authenticatorAttachment": "platform",
                 "clientExtensionResults": {"appid": true}, "somethingNew": [1],
                 "response": {"clientDataJSON": "aa", "authenticatorData": "aa", "signature": "aa", "userHandle": null}}
                """);

        AssertionAnswer read = bean(JsonMapper.class).treeToValue(more, AssertionAnswer.class);

        assertThat(read).isEqualTo(new AssertionAnswer("aa", new AssertionAnswer.Response("aa", "aa", "aa")));
    }

    private Registration registered(SoftwareAuthenticator made) {
        RegistrationOptions options = REGISTRATIONS.options(practitioner.now(), passkey, "Dr. Ana Rivera", AT);
        JsonNode answer = JSON.valueToTree(made.registration(
                options.publicKey().challenge(), options.publicKey().rp().id(), ORIGIN));
        Registration registration = REGISTRATIONS.register(
                practitioner.now(),
                passkey,
                new RegistrationRequest(
                        ACTIVATION.of(passkey.id()),
                        null,
                        options.nonce(),
                        JSON.treeToValue(answer, AttestationAnswer.class)),
                AT);
        assertThat(registration.fault()).isNull();
        return registration;
    }

    private CeremonyOptions options(List<String> digests) {
        return CHALLENGES.options(passkey.id().signer(), digests, AT);
    }

    private static FactorRequest webauthn(CeremonyOptions options, SoftwareAuthenticator device, String origin) {
        return answered(
                options.nonce(),
                device.assertion(
                        options.publicKey().challenge(), options.publicKey().rpId(), origin));
    }

    private static FactorRequest answered(String nonce, Map<String, Object> answer) {
        return new FactorRequest(
                FactorKind.WEBAUTHN, null, nonce, JSON.treeToValue(JSON.valueToTree(answer), AssertionAnswer.class));
    }

    private static FactorRequest totp(String code) {
        return new FactorRequest(FactorKind.TOTP, code, null, null);
    }

    private Presented code(String code, Instant at) {
        return CHECKS.check(practitioner.now(), List.of(totp(code)), DIGESTS, at)
                .getFirst();
    }

    private Presented present(FactorRequest factor) {
        return present(factor, AT);
    }

    private Presented present(FactorRequest factor, Instant at) {
        return CHECKS.check(practitioner.now(), List.of(factor), DIGESTS, at).getFirst();
    }

    /** One bit turned, cut short, or something else. */
    private static String spoiled(String base64, Random random) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64);
        switch (random.nextInt(3)) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> random.nextBytes(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static <T> T bean(Class<T> type) {
        return Probe.shared().context().getBean(type);
    }
}
