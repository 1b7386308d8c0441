package health.fulfilment.api.security;

import static health.fulfilment.api.security.SecondFactors.Verdict.ACCEPTED;
import static health.fulfilment.api.security.SecondFactors.Verdict.LOCKED;
import static health.fulfilment.api.security.SecondFactors.Verdict.UNKNOWN;
import static health.fulfilment.api.security.SecondFactors.Verdict.USED;
import static health.fulfilment.api.security.SecondFactors.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SecondFactorsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    private static final SecondFactors FACTORS = Probe.shared().context().getBean(SecondFactors.class);

    @Test
    void theCodeOfThisTimeCountsOnce() {
        String code = codeOf("dr-once", NOW);

        assertThat(FACTORS.verify("dr-once", code, NOW, "request-1")).isEqualTo(ACCEPTED);
        assertThat(FACTORS.verify("dr-once", code, NOW, "request-2")).isEqualTo(USED);
    }

    @Test
    void theVerySameRequestMayComeAgainEvenMuchLater() {
        String code = codeOf("dr-again", NOW);
        FACTORS.verify("dr-again", code, NOW, "request-1");

        assertThat(FACTORS.verify("dr-again", code, NOW.plusSeconds(3600), "request-1"))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void aClockThatIsHalfAMinuteOffIsForgivenAndOneThatIsMoreIsNot() {
        assertThat(FACTORS.verify("dr-late", codeOf("dr-late", NOW), NOW.plusSeconds(30), "a"))
                .isEqualTo(ACCEPTED);
        assertThat(FACTORS.verify("dr-early", codeOf("dr-early", NOW), NOW.minusSeconds(30), "a"))
                .isEqualTo(ACCEPTED);
        assertThat(FACTORS.verify("dr-later", codeOf("dr-later", NOW), NOW.plusSeconds(60), "a"))
                .isEqualTo(WRONG);
    }

    @Test
    void anEarlierCodeDoesNotCountAfterALaterOne() {
        String earlier = codeOf("dr-back", NOW);
        FACTORS.verify("dr-back", codeOf("dr-back", NOW.plusSeconds(30)), NOW.plusSeconds(30), "a");

        assertThat(FACTORS.verify("dr-back", earlier, NOW.plusSeconds(30), "b")).isEqualTo(USED);
    }

    @Test
    void whoHasNoSecretHasNoCode() {
        assertThat(FACTORS.verify("nobody", "123456", NOW, "a")).isEqualTo(UNKNOWN);
    }

    @Test
    void whoGuessesTenTimesHasToWait() {
        String right = codeOf("dr-guess", NOW);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(FACTORS.verify("dr-guess", "guess", NOW, "a")).isEqualTo(WRONG);
        }

        assertThat(FACTORS.verify("dr-guess", right, NOW, "a")).isEqualTo(LOCKED);
    }

    @Test
    void ofManyRequestsWithOneCodeAtOnceOnePasses() throws Exception {
        String code = codeOf("dr-race", NOW);
        List<Callable<SecondFactors.Verdict>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String request = "request-" + i;
            requests.add(() -> FACTORS.verify("dr-race", code, NOW, request));
        }

        List<SecondFactors.Verdict> verdicts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<SecondFactors.Verdict> verdict : threads.invokeAll(requests)) {
                verdicts.add(verdict.get());
            }
        }

        assertThat(verdicts).containsOnlyOnce(ACCEPTED).containsOnly(ACCEPTED, USED);
    }

    @Test
    void aSamplePersonReadsTheirOwnCodeAndItIsTheOneThatCounts() {
        Reply reply = Probe.shared().get("prescriber-other-demo", "/sandbox/totp");

        assertThat(reply.json().at("/subject").asString()).isEqualTo("dr-okafor");
        String code = reply.json().at("/code").asString();
        assertThat(code).matches("[0-9]{6}");
        Instant until = Instant.parse(reply.json().at("/until").asString());
        assertThat(FACTORS.verify("dr-okafor", code, until.minusSeconds(1), "a"))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void noSecretIsStoredInTheClear() {
        FACTORS.enrol("dr-clear");

        assertThat(Probe.shared()
                        .database()
                        .query("select octet_length(wrapped_secret) from second_factor where subject = 'dr-clear'"))
                .containsExactly(String.valueOf(12 + 20 + 16));
    }

    private static String codeOf(String subject, Instant at) {
        FACTORS.enrol(subject);
        return FACTORS.current(subject, at).orElseThrow();
    }
}
