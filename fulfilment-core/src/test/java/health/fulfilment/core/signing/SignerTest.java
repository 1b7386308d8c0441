package health.fulfilment.core.signing;

import static health.fulfilment.core.signing.SignerStory.AT;
import static health.fulfilment.core.signing.SignerStory.CODES;
import static health.fulfilment.core.signing.SignerStory.DIGEST;
import static health.fulfilment.core.signing.SignerStory.DOCTOR;
import static health.fulfilment.core.signing.SignerStory.OFFICER;
import static health.fulfilment.core.signing.SignerStory.PASSKEY;
import static health.fulfilment.core.signing.SignerStory.REGISTRANT;
import static health.fulfilment.core.signing.SignerStory.assertion;
import static health.fulfilment.core.signing.SignerStory.by;
import static health.fulfilment.core.signing.SignerStory.code;
import static health.fulfilment.core.signing.SignerStory.enrolled;
import static health.fulfilment.core.signing.SignerStory.entitled;
import static health.fulfilment.core.signing.SignerStory.present;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.core.shared.Actor;
import health.fulfilment.core.shared.Context;
import health.fulfilment.core.shared.Decision;
import health.fulfilment.core.shared.Role;
import health.fulfilment.core.shared.TokenId;
import health.fulfilment.core.signing.SignerCommand.ConfirmToken;
import health.fulfilment.core.signing.SignerCommand.PresentFactors;
import health.fulfilment.core.signing.SignerCommand.RegisterToken;
import health.fulfilment.core.signing.SignerCommand.RevokeRight;
import health.fulfilment.core.signing.SignerCommand.RevokeToken;
import health.fulfilment.core.signing.SignerEvent.SigningCeremonyCompleted;
import health.fulfilment.core.signing.SignerEvent.SigningCeremonyRefused;
import health.fulfilment.core.signing.SignerEvent.SigningLocked;
import health.fulfilment.core.signing.SignerEvent.SigningRightRevoked;
import health.fulfilment.core.signing.SignerEvent.TokenRevoked;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignerTest {

    private final SignerStory story = new SignerStory(entitled());

    @Test
    void two_factors_of_different_kinds_complete_a_ceremony_for_exactly_these_digests() {
        story.say(present(code(10), assertion("n1", 5)));

        assertThat(story.last(SigningCeremonyCompleted.class).digests()).containsExactly(DIGEST);
        Ceremony ceremony = story.signer().ceremony(story.signer().version()).orElseThrow();
        assertThat(ceremony.kinds()).containsExactly("totp", "webauthn");
        assertThat(ceremony.covers(DIGEST, AT)).isTrue();
        assertThat(ceremony.covers("sha256:other", AT)).isFalse();
        assertThat(ceremony.covers(DIGEST, AT.plus(Ceremony.GOOD_FOR).plusMillis(1)))
                .isFalse();
    }

    @Test
    void one_factor_or_the_same_kind_twice_is_refused_and_recorded() {
        assertThat(refusal(story.say(present(code(10))))).isEqualTo("TWO_FACTOR_MISSING");
        assertThat(refusal(story.say(present(code(10), code(11))))).isEqualTo("FACTORS_SAME_TYPE");
        assertThat(story.last(SigningCeremonyRefused.class).failures()).isZero();
    }

    @Test
    void a_code_counts_once_and_none_before_it_afterwards() {
        story.say(present(code(10), assertion("n1", 5)));

        assertThat(fault(story.say(present(code(10), assertion("n2", 6))))).isEqualTo(FactorFault.REPLAYED_CODE);
        assertThat(fault(story.say(present(code(9), assertion("n3", 7))))).isEqualTo(FactorFault.REPLAYED_CODE);
    }

    @Test
    void a_nonce_counts_once_even_if_the_authenticator_does_not_count() {
        SignerStory without = new SignerStory(entitled());
        without.say(present(code(10), assertion("n1", 0)));

        assertThat(fault(without.say(present(code(11), assertion("n1", 0))))).isEqualTo(FactorFault.REPLAYED_ASSERTION);
        assertThat(without.say(present(code(12), assertion("n2", 0))).refusal()).isNull();
    }

    @Test
    void a_counter_that_does_not_go_up_is_a_copy() {
        story.say(present(code(10), assertion("n1", 5)));

        assertThat(fault(story.say(present(code(11), assertion("n2", 5))))).isEqualTo(FactorFault.COUNTER_WENT_BACK);
        assertThat(fault(story.say(present(code(12), assertion("n3", 0))))).isEqualTo(FactorFault.COUNTER_WENT_BACK);
    }

    @ParameterizedTest
    @EnumSource(FactorFault.class)
    void whatever_fails_is_answered_alike_and_recorded_as_what_it_is(FactorFault fault) {
        Presented wrong = new Presented(FactorKind.TOTP, CODES, 11, null, fault);

        Decision<SignerEvent> decision = story.say(present(wrong, assertion("n1", 5)));

        Decision<SignerEvent> other = new SignerStory(entitled()).say(present(wrong(), assertion("n1", 5)));
        assertThat(refusal(decision)).isEqualTo("SECOND_FACTORS_REFUSED");
        assertThat(decision.refusal()).isEqualTo(other.refusal());
        assertThat(fault(decision)).isEqualTo(fault);
    }

    @Test
    void another_persons_token_does_not_count_not_even_of_the_same_practice() {
        Actor another = new Actor("dr-impostor", Role.PRESCRIBER, DOCTOR.holder(), null);

        Decision<SignerEvent> decision = story.say(new PresentFactors(
                SignerStory.SIGNER, Context.of(another, AT), List.of(DIGEST), List.of(code(10), assertion("n1", 5))));

        assertThat(fault(decision)).isEqualTo(FactorFault.NOT_OWN_TOKEN);
    }

    @Test
    void nobody_presents_factors_for_another_practitioner() {
        Actor another = new Actor("dr-okafor", Role.PRESCRIBER, "prac-1558598797", null);

        Decision<SignerEvent> decision = story.say(new PresentFactors(
                SignerStory.SIGNER, Context.of(another, AT), List.of(DIGEST), List.of(code(10), assertion("n1", 5))));

        assertThat(refusal(decision)).isEqualTo("NOT_FOUND");
        assertThat(decision.events()).isEmpty();
    }

    @Test
    void every_fifth_failure_in_a_row_locks_for_a_quarter_of_an_hour_and_a_success_forgets_them() {
        fail(4);
        story.say(present(code(10), assertion("n1", 5)));
        assertThat(story.signer().failures()).isZero();

        fail(5);
        SigningLocked locked = story.last(SigningLocked.class);
        assertThat(locked.until()).isEqualTo(AT.plusSeconds(900));

        assertThat(refusal(story.say(present(code(11), assertion("n2", 6))))).isEqualTo("SIGNING_LOCKED");
        assertThat(story.say(present(AT.plusSeconds(900), code(11), assertion("n2", 6)))
                        .refusal())
                .isNull();
    }

    @Test
    void fifty_failures_in_a_row_revoke_every_token_and_the_right() {
        Instant at = AT;
        for (int i = 0; i < Factors.END_OF_PATIENCE; i++) {
            at = at.plusSeconds(1_000);
            story.say(present(at, wrong(), assertion("n" + i, 5)));
        }

        assertThat(story.signer().tokens()).noneMatch(Token::active);
        assertThat(story.signer().maySign()).isFalse();
        assertThat(story.last(SigningRightRevoked.class).trigger()).isEqualTo(RevocationTrigger.FACTOR_LOST);
    }

    @Test
    void a_lost_token_signs_nothing_from_that_moment_and_takes_the_right_with_it() {
        story.say(present(code(10), assertion("n1", 5)));
        long ceremony = story.signer().version();

        Decision<SignerEvent> lost =
                story.say(new RevokeToken(PASSKEY, by(DOCTOR), TokenEnd.LOST, AT.minusSeconds(60)));

        assertThat(lost.events()).hasSize(2).hasAtLeastOneElementOfType(TokenRevoked.class);
        assertThat(story.signer().ceremony(ceremony)).isEmpty();
        assertThat(refusal(story.say(present(code(11), assertion("n2", 6))))).isEqualTo("SIGNING_PERMISSION_REVOKED");
    }

    @Test
    void a_token_replaced_in_good_order_leaves_the_right_and_counts_no_more() {
        story.say(new RevokeToken(PASSKEY, by(OFFICER), TokenEnd.REPLACED, AT));

        assertThat(story.signer().maySign()).isTrue();
        assertThat(fault(story.say(present(code(11), assertion("n2", 6))))).isEqualTo(FactorFault.TOKEN_NOT_ACTIVE);
    }

    @Test
    void a_revoked_right_is_asked_for_before_any_factor_is_looked_at() {
        story.say(new RevokeRight(
                SignerStory.SIGNER, by(OFFICER), RevocationTrigger.NO_LONGER_AUTHORIZED, AT.minusSeconds(60), null));

        Decision<SignerEvent> decision = story.say(present(wrong(), assertion("n1", 5)));

        assertThat(refusal(decision)).isEqualTo("SIGNING_PERMISSION_REVOKED");
        assertThat(story.last(SigningCeremonyRefused.class).failed()).isEmpty();
    }

    @Test
    void the_system_revokes_at_once_and_finds_nothing_to_do_the_second_time() {
        RevokeRight expired = new RevokeRight(
                SignerStory.SIGNER, by(Actor.system("flow")), RevocationTrigger.REGISTRATION_EXPIRED, AT, null);

        assertThat(story.say(expired).events()).hasSize(1);
        assertThat(story.say(expired).events()).isEmpty();
    }

    @Test
    void a_token_counts_only_after_somebody_else_confirmed_it() {
        SignerStory fresh = new SignerStory(List.of());
        fresh.say(SignerStory.offer(OFFICER, FactorKind.TOTP));
        TokenId token = new TokenId("sign-1234567893.1");

        assertThat(refusal(fresh.say(new ConfirmToken(token, by(REGISTRANT))))).isEqualTo("TOKEN_NOT_REGISTERED");
        assertThat(refusal(fresh.say(new RegisterToken(token, by(DOCTOR), null, 1, FactorFault.WRONG_ACTIVATION_CODE))))
                .isEqualTo("TOKEN_NOT_PROVED");
        assertThat(refusal(fresh.say(new RegisterToken(token, by(REGISTRANT), null, 1, null))))
                .isEqualTo("NOT_FOUND");
        fresh.say(new RegisterToken(token, by(DOCTOR), null, 1, null));
        assertThat(refusal(fresh.say(new ConfirmToken(token, by(OFFICER))))).isEqualTo("SAME_PERSON_APPROVAL");
        assertThat(refusal(fresh.say(new ConfirmToken(token, by(DOCTOR))))).isEqualTo("ACCESS_MANAGER_ONLY");
        assertThat(fresh.signer().token(token).orElseThrow().active()).isFalse();
        fresh.say(new ConfirmToken(token, by(REGISTRANT)));
        assertThat(fresh.signer().token(token).orElseThrow().active()).isTrue();
    }

    @Test
    void the_right_takes_two_managers_the_second_a_registrant_with_two_factors_for_this_grant() {
        SignerStory fresh = new SignerStory(enrolled());
        assertThat(refusal(fresh.say(present(code(10), assertion("n1", 5))))).isEqualTo("SIGNING_PERMISSION_MISSING");
        assertThat(refusal(fresh.say(SignerStory.grant(REGISTRANT, List.of(), null))))
                .isEqualTo("SIGNING_RIGHT_NOT_REQUESTED");
        assertThat(refusal(fresh.say(SignerStory.request(OFFICER, List.of())))).isEqualTo("GRANTEE_NOT_VERIFIED");
        fresh.say(SignerStory.request(OFFICER, SignerStory.IN_FORCE));
        String digest = fresh.signer().right().digest();
        Ceremony ceremony = SignerStory.ceremonyOf(REGISTRANT, digest);

        assertThat(refusal(fresh.say(SignerStory.grant(OFFICER, SignerStory.IN_FORCE, ceremony))))
                .isEqualTo("SAME_PERSON_APPROVAL");
        assertThat(refusal(fresh.say(SignerStory.grant(REGISTRANT, List.of(), ceremony))))
                .isEqualTo("APPROVER_NOT_REGISTRANT");
        assertThat(refusal(fresh.say(SignerStory.grant(REGISTRANT, SignerStory.IN_FORCE, null))))
                .isEqualTo("APPROVAL_WITHOUT_2FA");
        assertThat(refusal(fresh.say(SignerStory.grant(
                        REGISTRANT, SignerStory.IN_FORCE, SignerStory.ceremonyOf(REGISTRANT, "sha256:other")))))
                .isEqualTo("APPROVAL_WITHOUT_2FA");
        fresh.say(SignerStory.grant(REGISTRANT, SignerStory.IN_FORCE, ceremony));
        assertThat(fresh.signer().maySign()).isTrue();
        assertThat(refusal(fresh.say(SignerStory.request(OFFICER, SignerStory.IN_FORCE))))
                .isEqualTo("SIGNING_RIGHT_ALREADY_REQUESTED");
    }

    @Test
    void nobody_manages_their_own_right() {
        Actor self = new Actor("dr-rivera", Role.COMPLIANCE, DOCTOR.holder(), null);
        SignerStory fresh = new SignerStory(enrolled());

        assertThat(refusal(fresh.say(SignerStory.request(self, SignerStory.IN_FORCE))))
                .isEqualTo("SAME_PERSON_APPROVAL");
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            story.say(present(wrong(), assertion("f" + i, 5)));
        }
    }

    private static Presented wrong() {
        return new Presented(FactorKind.TOTP, CODES, 0, null, FactorFault.WRONG_CODE);
    }

    private static String refusal(Decision<SignerEvent> decision) {
        return decision.refusal() == null ? "none" : decision.refusal().code();
    }

    private static FactorFault fault(Decision<SignerEvent> decision) {
        return ((SigningCeremonyRefused) decision.events().getFirst())
                .failed()
                .getFirst()
                .fault();
    }
}
