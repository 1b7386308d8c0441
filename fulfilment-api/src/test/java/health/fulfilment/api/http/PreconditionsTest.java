package health.fulfilment.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    private static final Probe PROBE = Probe.shared();
    private static final String ME = "prescriber-demo";
    private static final String BODY = """
            {"name":"a","day":"2026-11-02","at":"2026-11-02T15:00:00Z","role":"pharmacy","count":1,"state":"FL",\
            "quantity":"2.5"}""";

    @Test
    void aPostWithoutIdempotencyKeyIsRefused() {
        Reply reply = PROBE.send("POST", ME, "/probe/orders", BODY);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space"})
    void anIdempotencyKeyIsVisibleAscii(String key) {
        assertThat(PROBE.send("POST", ME, "/probe/orders", BODY, "Idempotency-Key", key)
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        assertThat(PROBE.send("POST", ME, "/probe/orders", BODY, "Idempotency-Key", "k".repeat(255))
                        .status())
                .isEqualTo(200);
        assertThat(PROBE.send("POST", ME, "/probe/orders", BODY, "Idempotency-Key", "k".repeat(256))
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void theSameRequestHasTheSameDigestAndAnyOtherAnother() {
        String digest = digest(ME, BODY);

        assertThat(digest(ME, BODY)).isEqualTo(digest).matches("[0-9a-f]{64}");
        assertThat(digest(ME, BODY.replace("2.5", "2.6"))).isNotEqualTo(digest);
        assertThat(digest(ME, BODY + " ")).isNotEqualTo(digest);
        assertThat(digest("prescriber-other-demo", BODY)).isNotEqualTo(digest);
    }

    private static String digest(String client, String body) {
        return PROBE.post(client, "/probe/orders", body).json().required("hmac").asString();
    }

    @Test
    void aChangeSaysWhichVersionItActsOn() {
        assertThat(PROBE.send("PUT", ME, "/probe/orders", "{}", "If-Match", "\"12\"")
                        .text())
                .isEqualTo("12");
        assertThat(PROBE.send("PUT", ME, "/probe/orders", "{}").code()).isEqualTo("VERSION_REQUIRED");
        assertThat(PROBE.send("PUT", ME, "/probe/orders", "{}").status()).isEqualTo(428);
        assertThat(PROBE.send("PUT", ME, "/probe/orders", "{}", "If-Match", "*").status())
                .isEqualTo(428);
    }

    @Test
    void aVersionMayBeLeftOutWhereTheHandlerSaysSo() {
        assertThat(PROBE.send("PUT", ME, "/probe/drafts", "{}").text()).isEqualTo("any");
        assertThat(PROBE.send("PUT", ME, "/probe/drafts", "{}", "If-Match", "\"3\"")
                        .text())
                .isEqualTo("version 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "W/\"12\"", "\"a\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999999999999\"", "\"\""})
    void whatIsNoVersionIsRefused(String header) {
        Reply reply = PROBE.send("PUT", ME, "/probe/orders", "{}", "If-Match", header);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("INVALID_PARAMETER");
    }

    @Test
    void aListHasFiftyItemsUnlessAskedOtherwise() {
        assertThat(PROBE.get(ME, "/probe/orders").json().at("/items/0").asString())
                .isEqualTo("limit 50");
        assertThat(PROBE.get(ME, "/probe/orders?limit=500")
                        .json()
                        .at("/items/0")
                        .asString())
                .isEqualTo("limit 500");
    }

    @Test
    void aCursorGivesBackWhatItWasMadeOf() {
        String cursor = Cursor.after(42, "rx-1");

        assertThat(Cursor.values(cursor, 2)).containsExactly("42", "rx-1");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }
}
