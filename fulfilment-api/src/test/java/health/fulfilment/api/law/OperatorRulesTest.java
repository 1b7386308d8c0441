package health.fulfilment.api.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.fulfilment.api.eventstore.TestDatabase;
import health.fulfilment.api.probe.Probe;
import health.fulfilment.api.probe.Probe.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the guides promise an operator: a state of his own, and choices over what is not established. */
class OperatorRulesTest {

    private static final String SIGNATURE = "--fulfilment.rules.treat-as-required[0].";
    private static final String SUPPLY = "--fulfilment.rules.treat-as-required[1].";

    @TempDir
    private Path rules;

    @Test
    void a_pack_in_the_operators_directory_adds_a_state_and_a_choice_makes_a_value_binding() throws IOException {
        Files.copy(example(), rules.resolve("OR.yaml"));

        try (TestDatabase database = TestDatabase.create();
                ConfigurableApplicationContext node = Probe.start(
                        database,
                        "sandbox,probe",
                        "--fulfilment.rules.directory=" + rules,
                        SIGNATURE + "state=OR",
                        SIGNATURE + "rule=pharmacy.delivery-signature-required",
                        SIGNATURE + "reason=the carrier takes a signature anyway",
                        SUPPLY + "state=OR",
                        SUPPLY + "rule=prescription.max-days-supply",
                        SUPPLY + "as=30 days",
                        SUPPLY + "reason=until counsel has answered")) {
            Auditor auditor = new Auditor(Probe.address(node));

            List<JsonNode> states =
                    auditor.get("/v1/states").required("items").valueStream().toList();
            assertThat(states).hasSize(17);
            JsonNode oregon = states.stream()
                    .filter(state -> state.required("code").asString().equals("OR"))
                    .findFirst()
                    .orElseThrow();
            assertThat(oregon.required("name").asString()).isEqualTo("Oregon");
            assertThat(oregon.at("/values/high").asInt()).isZero();
            JsonNode law = auditor.get("/v1/states/OR/rules");
            assertThat(oregon.at("/values/notEstablished").asInt())
                    .isEqualTo(oregon.at("/values/low").asInt() - 2);
            JsonNode chosen = value(law, "prescription.max-days-supply");
            assertThat(chosen.required("text").asString()).isEqualTo("30 days");
            assertThat(chosen.required("basis").asString()).isEqualTo("operator");
            assertThat(chosen.required("established").asBoolean()).isTrue();
            assertThat(chosen.required("citations").get(0).asString())
                    .isEqualTo("Operator's choice to treat it as required: until counsel has answered");
            JsonNode signature = value(law, "pharmacy.delivery-signature-required");
            assertThat(signature.required("value").asBoolean()).isTrue();
            assertThat(signature.required("basis").asString()).isEqualTo("operator");
            assertThat(value(law, "prescription.validity").required("binding").asBoolean())
                    .as("what is not established never binds")
                    .isFalse();
            assertThat(auditor.get("/v1/states/comparison").required("states").size())
                    .isEqualTo(17);
        }
    }

    @Test
    void a_pack_that_is_not_exactly_as_expected_stops_the_start() throws IOException {
        Files.writeString(
                rules.resolve("OR.yaml"),
                Files.readString(example()).replaceFirst("confidence: low", "confidense: low"));

        try (TestDatabase database = TestDatabase.create()) {
            assertThatThrownBy(() -> Probe.start(database, "sandbox,probe", "--fulfilment.rules.directory=" + rules)
                            .close())
                    .hasRootCauseMessage("OR.yaml:16: unknown key 'confidense', did you mean 'confidence'?");
        }
    }

    private static JsonNode value(JsonNode law, String key) {
        return law.required("values")
                .valueStream()
                .filter(value -> value.required("jurisdiction").asString().equals("OR")
                        && value.required("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The test may be started in the module or at the top. */
    private static Path example() {
        Path here = Path.of("").toAbsolutePath();
        Path top = Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
        return top.resolve("docs/guides/example/OR.yaml");
    }

    /** One of the sandbox's clients, at a node of this test's own. */
    private static final class Auditor {

        private final String address;
        private final String token;

        Auditor(String address) {
            this.address = address;
            String basic = Base64.getEncoder().encodeToString("auditor-demo:demo".getBytes(UTF_8));
            this.token = Probe.send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                    .json()
                    .required("access_token")
                    .asString();
        }

        JsonNode get(String path) {
            Reply reply = Probe.send(HttpRequest.newBuilder(URI.create(address + path))
                    .header("Authorization", "Bearer " + token)
                    .GET());
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            return reply.json();
        }
    }
}
