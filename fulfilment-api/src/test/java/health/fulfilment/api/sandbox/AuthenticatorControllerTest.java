package health.fulfilment.api.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuthenticatorControllerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void a_sample_persons_authenticator_counts_each_assertion() {
        String id = registered("prescriber-demo");

        assertThat(counter(assertion("prescriber-demo", id))).isEqualTo(1);
        assertThat(counter(assertion("prescriber-demo", id))).isEqualTo(2);
    }

    @Test
    void it_answers_its_owner_only_and_with_what_is_asked_for() {
        String id = registered("prescriber-demo");

        assertThat(assertion("prescriber-other-demo", id).code()).isEqualTo("NOT_FOUND");
        assertThat(assertion("prescriber-demo", "AAAA").code()).isEqualTo("NOT_FOUND");
        Reply reply = assertion("prescriber-demo", id);
        JsonNode client = JSON.readTree(Base64.getUrlDecoder()
                .decode(reply.json().at("/response/clientDataJSON").asString()));
        assertThat(client.path("challenge").asString()).isEqualTo("Y2hhbGxlbmdl");
        assertThat(client.path("origin").asString())
                .isEqualTo("http://localhost:" + Probe.shared().at("/").getPort());
    }

    @Test
    void what_is_missing_is_named() {
        Reply reply =
                Probe.shared().send("POST", "prescriber-demo", "/sandbox/webauthn/registration", "{\"options\": {}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("options.challenge", "options.rp");
    }

    @Test
    void its_key_is_not_stored_in_the_clear() {
        String id = registered("prescriber-demo");

        assertThat(Probe.shared()
                        .database()
                        .query(
                                "select position('\\x06072a8648ce3d0201'::bytea in wrapped_key) from sandbox_authenticator"
                                        + " where credential_id = '" + id + "'"))
                .as("the name of elliptic curve keys, which is in every one in the clear")
                .containsExactly("0");
    }

    private static String registered(String client) {
        Map<String, Object> options =
                Map.of("challenge", "Y2hhbGxlbmdl", "rp", Map.of("id", "localhost", "name", "x"), "timeout", 1);
        Reply reply = send(client, "/sandbox/webauthn/registration", options);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("id").asString();
    }

    private static Reply assertion(String client, String id) {
        return send(
                client,
                "/sandbox/webauthn/assertion",
                Map.of(
                        "challenge",
                        "Y2hhbGxlbmdl",
                        "rpId",
                        "localhost",
                        "allowCredentials",
                        List.of(Map.of("type", "public-key", "id", id))));
    }

    private static int counter(Reply reply) {
        byte[] data = Base64.getUrlDecoder()
                .decode(reply.json().at("/response/authenticatorData").asString());
        return ByteBuffer.wrap(data).getInt(33);
    }

    private static Reply send(String client, String path, Map<String, Object> options) {
        return Probe.shared().send("POST", client, path, JSON.writeValueAsString(Map.of("options", options)));
    }
}
