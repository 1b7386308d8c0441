package health.fulfilment.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {

    private static final Probe PROBE = Probe.shared();
    private static final String ME = "prescriber-demo";
    private static final String GOOD = """
            {"name":"a","day":"2026-11-02","at":"2026-11-02T15:00:00Z","role":"pharmacy","count":1,"state":"FL",\
            "quantity":"2.5","note":"two\\nlines"}""";

    @Test
    void aGoodRequestIsUnderstood() {
        Reply reply = PROBE.post(ME, "/probe/orders", GOOD);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().at("/order/quantity").asString()).isEqualTo("2.5");
        assertThat(reply.json().at("/client").asString()).isEqualTo("prescriber-demo");
        assertThat(reply.json().at("/key").asString()).isEqualTo("probe-1");
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"count\":1            | \"count\":\"1\"          | WRONG_TYPE    | count",
                "\"count\":1            | \"count\":1.5            | WRONG_TYPE    | count",
                "\"count\":1            | \"count\":99999999999    | WRONG_TYPE    | count",
                "\"count\":1            | \"count\":null           | MISSING_FIELD | count",
                "\"count\":1            | \"count\":[1]            | WRONG_TYPE    | count",
                "\"count\":1,           | ``                       | MISSING_FIELD | count",
                "\"name\":\"a\"         | \"name\":1               | WRONG_TYPE    | name",
                "\"name\":\"a\"         | \"name\":true            | WRONG_TYPE    | name",
                "\"name\":\"a\"         | \"name\":{}              | WRONG_TYPE    | name",
                "\"name\":\"a\"         | \"name\":null            | MISSING_FIELD | name",
                "\"name\":\"a\"         | \"nam\":\"a\"            | UNKNOWN_FIELD | nam",
                "\"day\":\"2026-11-02\" | \"day\":\"2026-02-30\"   | INVALID_FIELD | day",
                "\"day\":\"2026-11-02\" | \"day\":\"2026-2-3\"     | INVALID_FIELD | day",
                "\"day\":\"2026-11-02\" | \"day\":\"2026-11-02T00:00:00Z\" | INVALID_FIELD | day",
                "\"day\":\"2026-11-02\" | \"day\":\"9999-12-31\"   | INVALID_FIELD | day",
                "\"day\":\"2026-11-02\" | \"day\":\"\"             | INVALID_FIELD | day",
                "\"day\":\"2026-11-02\" | \"day\":20260230         | WRONG_TYPE    | day",
                "\"day\":\"2026-11-02\" | \"day\":[2026,1,1]       | WRONG_TYPE    | day",
                "\"day\":\"2026-11-02\",| ``                       | MISSING_FIELD | day",
                "2026-11-02T15:00:00Z   | 2026-11-02T15:00:00      | INVALID_FIELD | at",
                "2026-11-02T15:00:00Z   | 2026-11-02T25:00:00Z     | INVALID_FIELD | at",
                "2026-11-02T15:00:00Z   | +99999-11-02T15:00:00Z   | INVALID_FIELD | at",
                "\"2026-11-02T15:00:00Z\" | 1793631600             | WRONG_TYPE    | at",
                "\"role\":\"pharmacy\"  | \"role\":\"PHARMACY\"    | INVALID_FIELD | role",
                "\"role\":\"pharmacy\"  | \"role\":\"king\"        | INVALID_FIELD | role",
                "\"role\":\"pharmacy\"  | \"role\":1               | WRONG_TYPE | role",
                "\"role\":\"pharmacy\"  | \"role\":\"\"            | INVALID_FIELD | role",
                "\"state\":\"FL\"       | \"state\":\"ZZ\"         | INVALID_FIELD | state",
                "\"state\":\"FL\"       | \"state\":{}             | WRONG_TYPE    | state",
                "\"state\":\"FL\"       | \"state\":null           | MISSING_FIELD | state",
                "\"quantity\":\"2.5\"   | \"quantity\":2.5         | WRONG_TYPE    | quantity",
                "\"quantity\":\"2.5\"   | \"quantity\":\"-1\"      | INVALID_FIELD | quantity",
                "\"quantity\":\"2.5\"   | \"quantity\":\"1e9\"     | INVALID_FIELD | quantity",
                "\"note\":\"two         | \"flag\":\"yes\",\"note\":\"two | WRONG_TYPE | flag",
                "\"note\":\"two         | \"lines\":{},\"note\":\"two | WRONG_TYPE | lines",
                "\"note\":\"two         | \"lines\":[null],\"note\":\"two | MISSING_FIELD | lines",
                "\"note\":\"two         | \"lines\":[{\"count\":1}],\"note\":\"two | MISSING_FIELD | lines[0].text",
                "\"note\":\"two         | \"lines\":[{\"text\":\"a\",\"count\":1,\"x\":2}],\"note\":\"two | UNKNOWN_FIELD | lines[0].x",
                "two                    | \\u0000                  | INVALID_FIELD | note",
                "two                    | \\t                      | INVALID_FIELD | note",
                "two                    | \\u202e                  | INVALID_FIELD | note",
                "two                    | \\ud800                  | INVALID_FIELD | note",
                "\"note\":\"two         | \"words\":{\"\\u0000\":\"a\"},\"note\":\"two | INVALID_FIELD | words",
            })
    void aFieldThatIsWrongIsNamed(String good, String bad, String code, String field) {
        String body = GOOD.replace(good, bad);
        assertThat(body).isNotEqualTo(GOOD);

        Reply reply = PROBE.post(ME, "/probe/orders", body);

        assertProblem(reply, 400, code);
        assertThat(reply.json().at("/errors/0/field").asString())
                .as(reply.text())
                .startsWith(field);
        assertThat(reply.json().at("/errors/0/reason").asString()).isNotBlank();
    }

    @Test
    void allMissingFieldsThatValidationKnowsAreNamedAndTooLongOnesToo() {
        Reply reply = PROBE.post(ME, "/probe/orders", GOOD.replace("\"a\"", "\"" + "a".repeat(101) + "\""));

        assertProblem(reply, 400, "INVALID_FIELD");
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]x",
                "{\"name\":}",
                "{'name':1}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "nul",
                "{} {}",
                "{\"name\":\"a\u0001\"}",
                "{\"name\":NaN}",
                "<order/>"
            })
    void whatIsNoJsonIsRefusedWithItsPlace(String body) {
        Reply reply = PROBE.post(ME, "/probe/orders", body);

        assertThat(reply.code()).as(reply.text()).isIn("MALFORMED_JSON", "MISSING_FIELD", "WRONG_TYPE");
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void aThousandBracketsAreRefused() {
        assertProblem(PROBE.post(ME, "/probe/orders", "[".repeat(1000)), 400, "WRONG_TYPE");
        assertProblem(
                PROBE.post(
                        ME, "/probe/orders", GOOD.replace("\"note\"", "\"lines\":" + "[".repeat(1000) + ",\"note\"")),
                400,
                "WRONG_TYPE");
        assertProblem(
                PROBE.post(ME, "/probe/orders", GOOD.replace("\"note\"", "\"x\":" + "[".repeat(1000) + ",\"note\"")),
                400,
                "MALFORMED_JSON");
    }

    @Test
    void aMegabyteOfTextIsRefusedBeforeItIsRead() {
        String body = GOOD.replace("two", "x".repeat(1_000_000));

        assertProblem(PROBE.post(ME, "/probe/orders", body), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aMegabyteWithoutStatedLengthIsRefusedToo() {
        byte[] body = GOOD.replace("two", "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        Reply reply = Probe.send(PROBE.request(ME, "/probe/orders", "Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertProblem(reply, 413, "BODY_TOO_LARGE");
    }

    @Test
    void textOfAHundredThousandCharactersIsRefusedWithItsField() {
        Reply reply = PROBE.post(ME, "/probe/orders", GOOD.replace("two", "x".repeat(100_000)));

        assertProblem(reply, 400, "INVALID_FIELD");
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo("note");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Reply reply = Probe.send(PROBE.request(ME, "/probe/orders", "Idempotency-Key", "k", "Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<a/>")));

        assertProblem(reply, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aFormIsRefused() {
        Reply reply = Probe.send(PROBE.request(
                        ME,
                        "/probe/orders",
                        "Idempotency-Key",
                        "k",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=a")));

        assertThat(reply.status()).isIn(400, 415);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void anAnswerInAnotherFormThanWeHaveIsRefused() {
        assertProblem(PROBE.get(ME, "/probe/orders", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void anotherMethodIsRefusedAndTheRightOnesAreNamed() {
        Reply reply = PROBE.send("DELETE", ME, "/probe/orders", "");

        assertProblem(reply, 405, "METHOD_NOT_ALLOWED");
        assertThat(reply.header("allow")).contains("GET").contains("POST").contains("PUT");
    }

    @ParameterizedTest
    @CsvSource({
        "/probe/orders?on=2026-02-30, INVALID_PARAMETER, on",
        "/probe/orders?role=king, INVALID_PARAMETER, role",
        "/probe/orders?role=%00, INVALID_PARAMETER, role",
        "/probe/orders?limit=0, INVALID_PARAMETER, limit",
        "/probe/orders?limit=501, INVALID_PARAMETER, limit",
        "/probe/orders?limit=ten, INVALID_PARAMETER, limit",
        "/probe/orders?cursor=%27;drop, INVALID_PARAMETER, cursor",
    })
    void aParameterThatIsWrongIsNamed(String path, String code, String name) {
        Reply reply = PROBE.get(ME, path);

        assertProblem(reply, 400, code);
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/probe/orders?On=2026-02-01", "/probe/orders?on=2026-02-01&on=2026-02-02", "/probe/caller?x"})
    void aParameterThatIsNotKnownOrThereTwiceIsNotIgnored(String path) {
        assertProblem(PROBE.get(ME, path), 400, "UNKNOWN_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/orders/nonsense", "/probe/orders/rx-%27", "/v1/nothing", "/sandbox", "/actuator"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(PROBE.get(ME, path).status()).as(path).isIn(403, 404);
        assertThat(PROBE.get(ME, path).header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /probe/orders/%00 HTTP/1.1",
                "GET /probe//orders HTTP/1.1",
                "GET /probe/../orders HTTP/1.1",
                "GET /probe/%2e%2e/orders HTTP/1.1",
                "GET /probe/orders;a=b HTTP/1.1",
                "GET /probe/%zz HTTP/1.1",
                "GET /probe/a|b HTTP/1.1",
                "GET /probe/\"quoted\" HTTP/1.1",
                "GET /probe/orders%2f1 HTTP/1.1",
                "GET /probe/%c0%af HTTP/1.1",
                "FROB /probe/orders HTTP/1.1",
                "TRACE /probe/orders HTTP/1.1",
                "GET /probe/orders HTTP/9.9",
                "nonsense",
            })
    void aRequestLineThatIsNoneGetsAProblemToo(String line) throws IOException {
        String answer = raw(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (4..|501|505) .*");
        assertThat(answer).as(line).contains("application/problem+json").contains("\"code\"");
        assertThat(answer).doesNotContain("<html").doesNotContain("Exception");
    }

    @Test
    void tooLongAHeaderGetsAProblemToo() throws IOException {
        String answer = raw("GET /probe/orders HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void aFaultOfOursHasANumberAndNoDetail() {
        Reply reply = PROBE.get(ME, "/probe/fault");

        assertProblem(reply, 500, "INTERNAL_ERROR");
        assertThat(reply.text()).contains("incident").doesNotContain("for the log only");
    }

    @Test
    void aDatabaseThatDoesNotAnswerMeansLater() {
        Reply reply = PROBE.get(ME, "/probe/outage");

        assertProblem(reply, 503, "UNAVAILABLE");
        assertThat(reply.header("retry-after")).isEqualTo("2");
    }

    @Test
    void aSigningKeyThatHasEndedIsNamed() {
        Reply reply = PROBE.get(ME, "/probe/out-of-date");

        assertProblem(reply, 503, "SIGNING_MODULE_INVALID");
        assertThat(reply.text()).contains("The certificate of CN=Practice has ended.");
    }

    @ParameterizedTest
    @CsvSource({"ABSENT,404", "STAGE,409", "RULE,422", "STALE,412", "FORBIDDEN,403", "MISMATCH,409"})
    void aRefusalKeepsItsCodeCitationAndFindings(String kind, int status) {
        Reply reply = PROBE.get(ME, "/probe/refusals/" + kind);

        assertProblem(reply, status, "TELEMED_FLEX_EXPIRED");
        assertThat(reply.json().at("/citation").asString()).isEqualTo("21 CFR 1307.41");
        assertThat(reply.json().at("/findings/0/rule").asString()).isEqualTo("telemedicine-authority");
        assertThat(reply.json().at("/detail").asString()).isEqualTo("It ended.");
    }

    static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.code()).as(reply.text()).isEqualTo(code);
        assertThat(reply.json().at("/type").asString()).isEqualTo("/problems/" + code);
        assertThat(reply.json().at("/status").asInt()).isEqualTo(status);
        assertThat(reply.json().at("/title").asString()).isNotBlank();
        assertThat(reply.json().at("/detail").asString()).isNotBlank();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", PROBE.at("/").getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(request.replace("Host: ", "Authorization: Bearer " + PROBE.token(ME) + "\r\nHost: ")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
